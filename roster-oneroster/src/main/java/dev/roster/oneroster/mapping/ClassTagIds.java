package dev.roster.oneroster.mapping;

import dev.roster.oneroster.rule.Guid;
import java.util.List;

/**
 * Ids of ClassTag, whose files are OneRoster's in part: an id stays what it is, but for one that OneRoster cannot hold,
 * or that looks as if it were made here. The way back is exact.
 */
final class ClassTagIds {
    private static final String SPACE = "ct";
    private static final Guid.Shape GUID = new Guid.Shape();

    /** An id of ClassTag as one of OneRoster. */
    static final Transform THERE = new Transform(
            "id for OneRoster", "as it is; one that OneRoster cannot hold as `ct/…`", value -> there(value.toString()));

    /** An id of OneRoster as one of ClassTag. */
    static final Transform BACK = new Transform(
            "id for ClassTag",
            "as it is; of an id `ct/…` that this SDK made, what it was made of",
            value -> Carried.as(given(value.toString()), value));

    private ClassTagIds() {}

    private static Carried there(String id) {
        boolean fits = GUID.holds(id) && id.length() <= Ids.MOST_LETTERS && !id.startsWith(SPACE + "/");
        return fits ? new Carried(id, Fate.KEPT) : Ids.made(SPACE, List.of(id));
    }

    private static String given(String id) {
        List<String> parts = Ids.parts(SPACE, id);
        return parts != null && parts.size() == 1 && there(parts.get(0)).value().equals(id) ? parts.get(0) : id;
    }
}
