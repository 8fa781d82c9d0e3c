package dev.roster.spec;

import org.jspecify.annotations.Nullable;

/** Finds what is said of a record: on itself, on its package, or what holds where nothing is said. */
final class Defaults {
    @Conventions
    @LeftOut(value = Omission.UNKNOWN, documented = false, source = "not declared")
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

    static LeftOut leftOut(Class<?> type) {
        for (LeftOut stated : type.getAnnotationsByType(LeftOut.class)) {
            return stated;
        }
        for (LeftOut stated : type.getPackage().getAnnotationsByType(LeftOut.class)) {
            return stated;
        }
        return leftOut(Unstated.class);
    }

    static @Nullable Departs departs(Class<?> type) {
        Departs own = type.getAnnotation(Departs.class);
        return own == null ? type.getPackage().getAnnotation(Departs.class) : own;
    }
}
