package dev.roster.cli;

import dev.roster.io.profile.ProfileFile;
import dev.roster.io.profile.Supplement;
import dev.roster.oneroster.mapping.MappingSpec;
import dev.roster.oneroster.mapping.Mappings;
import dev.roster.spec.Format;
import dev.roster.spec.Profile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The two formats of a conversion, and the profile of each. */
final class Sides {
    private final Format from;
    private final Format to;
    private final Map<String, Path> profiles = new HashMap<>();

    private Sides(Format from, Format to) {
        this.from = from;
        this.to = to;
    }

    /**
     * Returns two formats between which there is a mapping, each with its profile.
     *
     * @throws UsageException if there is no mapping, or a profile is for neither format, or for one that has one
     */
    static Sides of(Format from, Format to, List<Path> profiles) throws IOException {
        if (from.id().equals(to.id())) {
            throw new UsageException(
                    "--from and --to are both %s; name another format, or move the files to another encoding with transcode"
                            .formatted(from.id()));
        }
        if (Mappings.all().stream().noneMatch(spec -> is(spec.from(), from) && is(spec.to(), to))) {
            throw new UsageException(
                    "there is no mapping from %s to %s; %s can be turned into %s, and %s can be made from %s"
                            .formatted(
                                    from.id(),
                                    to.id(),
                                    from.id(),
                                    ids(spec -> is(spec.from(), from) ? spec.to() : null),
                                    to.id(),
                                    ids(spec -> is(spec.to(), to) ? spec.from() : null)));
        }
        Sides sides = new Sides(from, to);
        for (Path profile : profiles) {
            sides.add(profile);
        }
        return sides;
    }

    private static boolean is(Format one, Format other) {
        return one.id().equals(other.id());
    }

    private static String ids(Function<MappingSpec, @Nullable Format> end) {
        String ids = Mappings.all().stream()
                .flatMap(spec -> Stream.ofNullable(end.apply(spec)))
                .map(Format::id)
                .collect(Collectors.joining(", "));
        return ids.isEmpty() ? "nothing" : ids;
    }

    private void add(Path profile) throws IOException {
        String id = ProfileFile.formatOf(profile);
        if (!id.equals(from.id()) && !id.equals(to.id())) {
            throw new UsageException("the profile %s is for %s; name one whose 'format' is %s or %s"
                    .formatted(profile, id.isEmpty() ? "no format" : "'%s'".formatted(id), from.id(), to.id()));
        }
        Path before = profiles.put(id, profile);
        if (before != null) {
            throw new UsageException(
                    "%s and %s are both profiles of %s; join the two, or leave one out".formatted(before, profile, id));
        }
    }

    /** Returns the format of what is read, as its profile bends it. */
    Format source(boolean lenient) throws IOException {
        Profile profile = profile(from);
        return from.with(lenient ? profile.leniently() : profile);
    }

    /** Returns the format of what is written, as its profile bends it. */
    Format target() throws IOException {
        return to.with(profile(to));
    }

    private Profile profile(Format format) throws IOException {
        Path file = profiles.get(format.id());
        return file == null ? Profile.NONE : ProfileFile.read(file, format);
    }

    /** Returns what the target's profile fills in. */
    Supplement supplement() throws IOException {
        Path file = profiles.get(to.id());
        return file == null ? Supplement.NONE : ProfileFile.readSupplement(file, target());
    }

    /** Returns the profile of the source where it fills something in, which nobody asks for here; {@code null} if none does. */
    @Nullable
    Path unusedSupplement() throws IOException {
        Path file = profiles.get(from.id());
        return file == null
                        || ProfileFile.readSupplement(file, source(false))
                                .files()
                                .isEmpty()
                ? null
                : file;
    }
}
