package dev.roster.spec;

/** Finds the conventions of a record: its own, its package's, or the annotation's defaults. */
final class Defaults {
    @Conventions
    private record Unstated() {}

    private Defaults() {}

    static Conventions conventions(Class<?> type) {
        for (Conventions stated : type.getAnnotationsByType(Conventions.class)) {
            return stated;
        }
        for (Conventions stated : type.getPackage().getAnnotationsByType(Conventions.class)) {
            return stated;
        }
        return conventions(Unstated.class);
    }
}
