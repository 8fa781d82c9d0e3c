package dev.roster.oneroster.mapping;

import dev.roster.spec.Format;
import java.util.List;
import java.util.stream.Collectors;

/** The mappings that the SDK has. To add one, declare it in a class of its own and name it here. */
public final class Mappings {
    private static final List<MappingSpec> ALL = List.of(
            FromOldest.to(Version.V1_1),
            FromOldest.to(Version.V1_2),
            BetweenVersions.upwards(),
            ToClassTag.of(Version.V1_1),
            ToParentSquare.of(Version.V1_1),
            ToSameGoal.of(Version.V1_1),
            BetweenVersions.downwards(),
            ToClassTag.of(Version.V1_2),
            ToParentSquare.of(Version.V1_2),
            ToSameGoal.of(Version.V1_2),
            FromClassTag.to(Version.V1_1),
            FromClassTag.to(Version.V1_2),
            FromParentSquare.to(Version.V1_1),
            FromParentSquare.to(Version.V1_2),
            FromSameGoal.to(Version.V1_1),
            FromSameGoal.to(Version.V1_2));

    private Mappings() {}

    /** Returns all of them. */
    public static List<MappingSpec> all() {
        return ALL;
    }

    static MappingSpec find(Format from, Format to) {
        return ALL.stream()
                .filter(spec ->
                        spec.from().id().equals(from.id()) && spec.to().id().equals(to.id()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no mapping from %s to %s; those there are: %s"
                        .formatted(
                                from.id(),
                                to.id(),
                                ALL.stream().map(MappingSpec::toString).collect(Collectors.joining(", ")))))
                .between(from, to);
    }
}
