package dev.roster.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Reads a choice as people type it: the constant's name in lower case, with dashes.
 *
 * @param <E> the choices
 */
abstract class Words<E extends Enum<E>> implements ITypeConverter<E> {
    private final Class<E> type;

    Words(Class<E> type) {
        this.type = type;
    }

    @Override
    public E convert(String word) {
        for (E choice : type.getEnumConstants()) {
            if (text(choice).equals(word)) {
                return choice;
            }
        }
        String choices = Arrays.stream(type.getEnumConstants()).map(Words::text).collect(Collectors.joining(", "));
        throw new TypeConversionException("'%s' is none of %s".formatted(word, choices));
    }

    private static String text(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
