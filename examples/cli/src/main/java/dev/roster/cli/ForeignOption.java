package dev.roster.cli;

import dev.roster.io.ForeignText;
import dev.roster.io.RosterSet;
import dev.roster.source.UnreadableFileException;
import dev.roster.spec.Format;
import java.io.IOException;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** In which text files are written that are no UTF-8, where somebody says so. */
final class ForeignOption {

    @Option(
            names = "--from-charset",
            paramLabel = "windows-1252|iso-8859-1|utf-16",
            converter = Named.class,
            description = "what the files of IN are written in that are no UTF-8; OUT is UTF-8 always")
    private @Nullable ForeignText text;

    /** Returns the files as UTF-8, and says of each of the format's how it is read. */
    Input read(Input input, Format format, PrintWriter err) throws IOException {
        ForeignText named = text;
        if (named == null) {
            return input;
        }
        RosterSet set = input.files().setOf(format);
        for (String name : set.names()) {
            if (!format.layouts(name).isEmpty()) {
                err.println(said(set, name, named));
            }
        }
        return new Input(input.path(), input.files().readAs(named));
    }

    private static String said(RosterSet set, String documented, ForeignText text) throws IOException {
        String name = set.actual(documented);
        try {
            return set.utf8(documented)
                    ? "%s is UTF-8 already, and is moved as it is".formatted(name)
                    : "%s is read as %s; what stands for no character in it is a bad_encoding"
                            .formatted(name, text.text());
        } catch (UnreadableFileException e) {
            return "%s cannot be read".formatted(name);
        }
    }

    /** Texts by the names that findings give them. */
    static final class Named implements ITypeConverter<ForeignText> {
        @Override
        public ForeignText convert(String name) {
            try {
                return ForeignText.named(name);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(String.valueOf(e.getMessage()));
            }
        }
    }
}
