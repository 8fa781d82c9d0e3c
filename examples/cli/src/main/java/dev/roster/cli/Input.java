package dev.roster.cli;

import dev.roster.io.Encoding;
import dev.roster.io.RosterFolder;
import dev.roster.spec.Format;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/**
 * The files that a command is about.
 *
 * @param path as it was typed
 * @param files what is there
 */
record Input(Path path, RosterFolder files) {

    /** Opens a folder, a zip or a single file; whether it is there shows when it is read. */
    static Input at(String text) {
        if (text.isEmpty()) {
            throw new UsageException("the path is empty; name a folder, a zip or a file");
        }
        Path path = Path.of(text);
        if (Files.isDirectory(path)) {
            return new Input(path, RosterFolder.at(path));
        }
        boolean zip = text.toLowerCase(Locale.ROOT).endsWith(".zip");
        return new Input(path, zip ? RosterFolder.zip(path) : RosterFolder.file(path));
    }

    /**
     * Returns whether a file is one of those that are read, so that writing it would destroy it, or would be one of them
     * the next time.
     */
    boolean holds(Path file, Format format) throws IOException {
        if (!Files.exists(path)) {
            return false;
        }
        String name = String.valueOf(file.getFileName());
        boolean named = format.files().stream()
                .anyMatch(known -> Arrays.stream(Encoding.values())
                        .anyMatch(encoding -> encoding.nameOf(known.name()).equals(name)));
        return (named && Files.isSameFile(ReportRequest.folder(file), path))
                || (Files.exists(file) && Files.isSameFile(file, path));
    }
}
