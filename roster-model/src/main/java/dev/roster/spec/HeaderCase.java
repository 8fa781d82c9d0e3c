package dev.roster.spec;

import java.util.Locale;

/** How a header comes from the name of a record component. */
public enum HeaderCase {
    /** {@code addressLine1} is {@code address_line1}. */
    SNAKE_CASE {
        @Override
        String header(String component) {
            return split(component, "_").toLowerCase(Locale.ROOT);
        }
    },
    /** {@code sourcedId} is {@code sourcedId}. */
    CAMEL_CASE {
        @Override
        String header(String component) {
            return component;
        }
    },
    /** {@code studentId} is {@code Student Id}. */
    TITLE_CASE {
        @Override
        String header(String component) {
            String words = split(component, " ");
            return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
        }
    };

    abstract String header(String component);

    private static String split(String component, String separator) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < component.length(); i++) {
            char c = component.charAt(i);
            if (Character.isUpperCase(c) && text.length() > 0) {
                text.append(separator);
            }
            text.append(c);
        }
        return text.toString();
    }
}
