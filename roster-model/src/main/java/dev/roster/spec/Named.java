package dev.roster.spec;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Finds columns by the names of their components, and says which there are where one is not. */
final class Named {
    private final Class<?> type;
    private final List<String> components;

    Named(Class<?> type, List<String> components) {
        this.type = type;
        this.components = components;
    }

    int ordinal(String annotation, String name) {
        int ordinal = components.indexOf(name);
        if (ordinal < 0) {
            throw new IllegalArgumentException("@%s on %s names '%s', which is not a component; components are %s"
                    .formatted(annotation, type.getSimpleName(), name, components));
        }
        return ordinal;
    }

    List<Integer> ordinals(String annotation, String... names) {
        List<Integer> ordinals = new ArrayList<>();
        Arrays.stream(names).forEach(name -> ordinals.add(ordinal(annotation, name)));
        if (ordinals.stream().distinct().count() < ordinals.size()) {
            throw new IllegalArgumentException("@%s on %s names a component twice: %s"
                    .formatted(annotation, type.getSimpleName(), Arrays.asList(names)));
        }
        return List.copyOf(ordinals);
    }

    boolean has(String name) {
        return components.contains(name);
    }
}
