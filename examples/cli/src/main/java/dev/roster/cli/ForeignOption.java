package dev.roster.cli;

import dev.roster.io.Encoding;
import dev.roster.io.ForeignText;
import dev.roster.source.UnreadableFileException;
import dev.roster.spec.FileSpec;
import dev.roster.spec.Format;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Arrays;
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
        for (String name : input.files().names()) {
            if (ofFormat(name, format)) {
                err.println(said(input, name, named));
            }
        }
        return new Input(input.path(), input.files().readAs(named));
    }

    private static boolean ofFormat(String name, Format format) {
        return format.files().stream()
                .map(FileSpec::name)
                .anyMatch(known -> Arrays.stream(Encoding.values())
                        .anyMatch(encoding -> encoding.nameOf(known).equals(name)));
    }

    private static String said(Input input, String name, ForeignText text) throws IOException {
        try {
            return input.files().utf8(name)
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
