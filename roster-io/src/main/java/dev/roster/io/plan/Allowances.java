package dev.roster.io.plan;

import dev.roster.internal.text.Nearest;
import dev.roster.internal.text.Quoted;
import dev.roster.spec.ColumnSpec;
import dev.roster.spec.Format;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads allowances as people type them: {@code removals=students:120}. */
public final class Allowances {
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");
    private static final int LONGEST_REASON = 500;

    private final Format format;
    private final String reason;
    private final String digest;

    private Allowances(Format format, String reason, String digest) {
        this.format = format;
        this.reason = reason;
        this.digest = digest;
    }

    /**
     * Reads allowances.
     *
     * @param words one for each hold: a rule's {@link SafetyRule#id}, then {@code =}, then the file, with or without its
     *     ending, and {@code :} with the number of rows or the column; {@code school-vanished} and {@code ids-changed} have
     *     the number alone, {@code uncompared} the file or nothing
     * @param reason why they may pass; needed where there are words
     * @param digest the {@link Plan#digest} for which they hold; needed where there are words
     * @throws IllegalArgumentException if something is missing or cannot be meant; the message says what would do
     */
    public static List<Allowance> of(
            Format format, List<String> words, @Nullable String reason, @Nullable String digest) {
        if (words.isEmpty() && reason == null && digest == null) {
            return List.of();
        }
        if (words.isEmpty() || reason == null || reason.isBlank() || digest == null) {
            throw new IllegalArgumentException(
                    "an allowance needs all three: what is allowed, the reason, and the digest of the difference that the plan shows");
        }
        if (!DIGEST.matcher(digest).matches()) {
            throw new IllegalArgumentException(
                    "the digest of a difference has 64 digits of 0 to 9 and a to f; copy it from the plan");
        }
        if (reason.length() > LONGEST_REASON || reason.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(
                    "a reason is one line of at most %s characters".formatted(LONGEST_REASON));
        }
        Allowances reader = new Allowances(format, reason.strip(), digest);
        return words.stream().map(reader::read).toList();
    }

    private Allowance read(String word) {
        int equals = word.indexOf('=');
        SafetyRule rule = rule(equals < 0 ? word : word.substring(0, equals));
        String rest = equals < 0 ? "" : word.substring(equals + 1);
        return switch (rule) {
            case STALE_ATTENDANCE ->
                throw new IllegalArgumentException(
                        "attendance of another day cannot be allowed; export that of the day, or take the file out of the set");
            case UNCOMPARED -> made(rule, rest.isEmpty() ? "" : file(rule, rest), Long.MAX_VALUE);
            case NOTHING_CHANGED -> made(rule, nothing(rule, rest), Long.MAX_VALUE);
            case SCHOOL_VANISHED, IDS_CHANGED -> made(rule, "", number(rule, rest));
            case REMOVALS, CHANGES, REJECTED -> {
                int colon = rest.lastIndexOf(':');
                String file = colon < 0 ? rest : rest.substring(0, colon);
                yield made(rule, file(rule, file), number(rule, colon < 0 ? "" : rest.substring(colon + 1)));
            }
            case FILE_GONE, FILE_EMPTIED, FILE_UNCHANGED -> made(rule, file(rule, rest), Long.MAX_VALUE);
            case COLUMN_GONE -> made(rule, column(rest), Long.MAX_VALUE);
        };
    }

    private Allowance made(SafetyRule rule, String subject, long rows) {
        return new Allowance(rule, subject, rows, reason, digest);
    }

    private static SafetyRule rule(String id) {
        List<String> ids =
                Arrays.stream(SafetyRule.values()).map(SafetyRule::id).toList();
        return Arrays.stream(SafetyRule.values())
                .filter(rule -> rule.id().equals(id))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("%s is no safety rule; the nearest one is '%s', all are %s"
                                .formatted(Quoted.of(id), Nearest.to(id, ids), String.join(", ", ids))));
    }

    private static String nothing(SafetyRule rule, String rest) {
        if (!rest.isEmpty()) {
            throw new IllegalArgumentException("'%s' stands alone, as in --allow %s".formatted(rule.id(), rule.id()));
        }
        return "";
    }

    private static long number(SafetyRule rule, String text) {
        if (!text.matches("[0-9]{1,12}")) {
            String example =
                    rule == SafetyRule.SCHOOL_VANISHED ? "1" : rule == SafetyRule.IDS_CHANGED ? "120" : "students:120";
            throw new IllegalArgumentException(
                    "'%1$s' says at most how many may pass, as in --allow %1$s=%2$s".formatted(rule.id(), example));
        }
        return Long.parseLong(text);
    }

    private String file(SafetyRule rule, String text) {
        List<String> names = new ArrayList<>();
        format.files().forEach(file -> names.add(file.name()));
        String wanted = text.endsWith(".csv") ? text : text + ".csv";
        if (names.contains(wanted)) {
            return wanted;
        }
        throw new IllegalArgumentException("'%s' is about a file, and %s is none of %s; the nearest one is %s"
                .formatted(rule.id(), Quoted.of(text), format.id(), Nearest.to(wanted, names)));
    }

    private String column(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException(
                    "'column-gone' names a file and a column, as in --allow column-gone=students:email");
        }
        String file = file(SafetyRule.COLUMN_GONE, text.substring(0, colon));
        String header = text.substring(colon + 1);
        List<String> headers = format.layouts(file).stream()
                .flatMap(layout -> layout.columns().stream())
                .map(ColumnSpec::header)
                .toList();
        if (!headers.contains(header)) {
            throw new IllegalArgumentException("%s is no column of %s; the nearest one is '%s'"
                    .formatted(Quoted.of(header), file, Nearest.to(header, headers)));
        }
        return file + ":" + header;
    }
}
