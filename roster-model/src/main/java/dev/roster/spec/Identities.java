package dev.roster.spec;

import java.util.List;

/** What other files mean by a row. */
final class Identities {
    private Identities() {}

    /** Returns the components of the stated identity, or else of the only key where that is plain, or else none. */
    static List<String> of(Class<? extends Record> type) {
        Identity stated = type.getAnnotation(Identity.class);
        if (stated != null) {
            return List.of(stated.value());
        }
        Key[] keys = type.getAnnotationsByType(Key.class);
        boolean plain = keys.length == 1 && keys[0].whenBlank().length == 0 && keys[0].firstOf().length == 0;
        return plain ? List.of(keys[0].value()) : List.of();
    }
}
