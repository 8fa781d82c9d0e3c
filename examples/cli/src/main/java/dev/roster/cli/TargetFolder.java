package dev.roster.cli;

import dev.roster.io.Encoding;
import dev.roster.io.RosterFolder;
import dev.roster.io.RosterSet;
import dev.roster.spec.Format;
import dev.roster.spec.UploadTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * The folder that takes the files of a set, which is none that is read.
 *
 * @param typed as it was typed
 */
record TargetFolder(String typed) {

    /** Returns the folder, which is made where it is not there. */
    RosterFolder of(Input input, RosterSet read) throws IOException {
        if (typed.isEmpty()) {
            throw new UsageException("the path of OUT is empty; name a folder");
        }
        Path folder = Path.of(typed);
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new UsageException("%s is no folder; name one that takes the files".formatted(folder));
        }
        if (!Files.exists(folder) && typed.toLowerCase(Locale.ROOT).endsWith(".zip")) {
            throw new UsageException(
                    "%s would be a folder with the name of a zip; name a folder, and pack it when the files are in it"
                            .formatted(folder));
        }
        boolean tree = !read.path().equals(input.path());
        if (same(input.path(), folder) || (tree && absolute(folder).startsWith(absolute(input.path())))) {
            throw new UsageException(
                    "%s holds what is read; name another folder, because a file may stand in one encoding only"
                            .formatted(folder));
        }
        Files.createDirectories(folder);
        return RosterFolder.at(folder);
    }

    /** Returns whether a folder is the one that is read, or the one around the zip or the file that is. */
    private static boolean same(Path input, Path folder) throws IOException {
        Path read = Files.isDirectory(input) ? input : input.toAbsolutePath().getParent();
        return read != null && Files.exists(folder) && Files.isSameFile(read, folder);
    }

    private static Path absolute(Path path) {
        return path.toAbsolutePath().normalize();
    }

    /**
     * Returns the format's files that are there; refuses those that will not be replaced by the ones they stand for.
     *
     * @param names what a documented file will be called
     */
    static List<String> requireOneEncoding(RosterFolder folder, Format format, UnaryOperator<String> names)
            throws IOException {
        List<String> there = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (String name : folder.names()) {
            boolean target = format.files().stream()
                    .anyMatch(file -> names.apply(file.name()).equals(name));
            if (target) {
                there.add(name);
            } else if (stands(name, format)) {
                others.add(name);
            }
        }
        if (!others.isEmpty()) {
            throw new UsageException(
                    "%s holds %s, and a file may stand in one encoding and under one name only; take that away, or name another folder"
                            .formatted(folder.path(), String.join(", ", others)));
        }
        return there;
    }

    /** Returns whether a name stands for a file of the format, in any encoding, with the suffix or without. */
    private static boolean stands(String name, Format format) {
        UploadTree tree = format.uploadTree();
        String plain = tree == null ? null : tree.plain(name);
        return format.files().stream()
                .anyMatch(file -> Arrays.stream(Encoding.values())
                        .map(encoding -> encoding.nameOf(file.name()))
                        .anyMatch(known -> known.equals(name) || known.equals(plain)));
    }
}
