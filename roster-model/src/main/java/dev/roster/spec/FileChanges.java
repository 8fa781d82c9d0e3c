package dev.roster.spec;

import dev.roster.problem.RuleUse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a profile changes in one file, by documented header. */
record FileChanges(
        General general,
        boolean required,
        boolean confirmed,
        @Nullable LineEnd lineEnd,
        Map<String, String> headers,
        Map<String, List<String>> aliases,
        Set<String> dropped,
        List<String> added,
        List<String> order,
        Map<String, List<String>> accepted,
        Map<String, Map<String, String>> codes,
        Map<String, List<String>> only,
        Map<String, String> periods) {

    /** Changes nothing. */
    static final FileChanges NONE = new ProfileBuilder.Changes().made();

    /**
     * What holds for every file.
     *
     * @param strict whether what the vendor advises is required
     * @param lenient whether what is not as documented passes where the declaration names it
     * @param lineEnd how lines end where the file says nothing; {@code null} where nothing is said at all
     * @param upload for whom the set is sent; {@code null} where nothing is said
     * @param overrides those in force, with the headers that the profile gives
     */
    record General(
            boolean strict,
            boolean lenient,
            @Nullable LineEnd lineEnd,
            @Nullable Upload upload,
            List<SeverityOverride> overrides) {
        static final General NONE = new General(false, false, null, null, List.of());

        General strictly() {
            return new General(true, false, lineEnd, upload, overrides);
        }

        General leniently() {
            return new General(false, true, lineEnd, upload, overrides);
        }

        General with(List<SeverityOverride> others) {
            return new General(strict, lenient, lineEnd, upload, others);
        }
    }

    FileChanges with(General all) {
        return new FileChanges(
                all, required, confirmed, lineEnd, headers, aliases, dropped, added, order, accepted, codes, only,
                periods);
    }

    boolean strict() {
        return general.strict();
    }

    boolean lenient() {
        return general.lenient();
    }

    LineEnd lineEnd(LineEnd documented) {
        LineEnd all = general.lineEnd();
        return lineEnd != null ? lineEnd : all != null ? all : documented;
    }

    /** Returns a use of a rule with the severity that the profile gives it. */
    RuleUse weighed(RuleUse declared) {
        RuleUse use = declared;
        for (SeverityOverride override : general.overrides()) {
            use = override.weigh(use);
        }
        return use;
    }

    /** Returns the header that a column has in the end. */
    String header(String documented) {
        return headers.getOrDefault(documented, documented);
    }

    /** Returns the texts that a column takes beside those that are documented. */
    List<String> also(String column) {
        return Stream.concat(accepted.getOrDefault(column, List.of()).stream(), codes(column).keySet().stream())
                .distinct()
                .toList();
    }

    Map<String, String> codes(String column) {
        return codes.getOrDefault(column, Map.of());
    }
}
