package dev.roster.io;

import dev.roster.problem.Problem.Figure;
import dev.roster.problem.SyntaxRules;
import dev.roster.source.Limits;
import dev.roster.source.SyntaxTrouble;
import dev.roster.source.SyntaxTrouble.Scope;
import dev.roster.source.UnreadableFileException.Found;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * A zip on disk, or one of its folders; what stands in folders inside is left alone. A folder with a file's name is
 * listed as a file, so that nothing that stands in a file's place is taken for absent. The zip is opened for each
 * question and closed again.
 *
 * @param zip where the zip is
 * @param within the folders that lead to this one, from the root of the zip; a segment each
 */
record ZipShelf(Path zip, List<String> within) implements Shelf {

    ZipShelf(Path zip) {
        this(zip, List.of());
    }

    @Override
    public Path path() {
        return within.stream().reduce(zip, Path::resolve, (one, other) -> other);
    }

    @Override
    public String name() {
        return within.isEmpty() ? "" : within.get(within.size() - 1);
    }

    @Override
    public Shelf within(String folder) {
        return new ZipShelf(
                zip, Stream.concat(within.stream(), Stream.of(folder)).toList());
    }

    @Override
    public List<String> names() throws IOException {
        return ask(
                names -> names.filter(name -> slash(name) < 0 || Encoding.knows(first(name)))
                        .map(ZipShelf::first)
                        .filter(FileName::fits)
                        .distinct()
                        .toList(),
                List.of());
    }

    @Override
    public List<String> folders() throws IOException {
        return ask(
                names -> names.filter(name -> slash(name) >= 0)
                        .map(ZipShelf::first)
                        .filter(name -> FileName.fits(name) && !Encoding.knows(name))
                        .distinct()
                        .toList(),
                List.of());
    }

    @Override
    public List<String> names(String folder) throws IOException {
        return ask(
                names -> names.filter(name -> slash(name) == folder.length() && name.startsWith(folder))
                        .map(name -> name.substring(folder.length() + 1))
                        .filter(name -> !name.isEmpty() && slash(name) < 0)
                        .toList(),
                List.of());
    }

    @Override
    public List<SyntaxTrouble> troubles() throws IOException {
        return ask(names -> faults(names.toList()), List.of(trouble(List.of())));
    }

    @Override
    public InputStream open(String name) throws IOException {
        Path place = path().resolve(name);
        ZipFile opened;
        try {
            opened = openZip();
        } catch (ZipException e) {
            throw Unopenable.gone(place);
        }
        ZipEntry entry = opened.stream()
                .filter(other -> name.equals(inside(other.getName())))
                .findFirst()
                .orElse(null);
        if (entry == null || entry.isDirectory()) {
            boolean folder = opened.stream()
                    .anyMatch(other -> first(inside(other.getName())).equals(name));
            opened.close();
            throw folder ? Unopenable.found(place, Found.FOLDER, "put an ordinary file there") : Unopenable.gone(place);
        }
        return new EntryStream(zip, opened, entry);
    }

    /** Returns what is left of an entry's path inside this folder; empty where it is outside. */
    private String inside(String entry) {
        String rest = entry;
        for (String folder : within) {
            int slash = slash(rest);
            if (slash < 0 || !first(rest).equals(folder)) {
                return "";
            }
            rest = rest.substring(slash + 1);
        }
        return rest;
    }

    @Override
    public Path holder(String name) {
        return zip;
    }

    /** A small zip may unpack to more than anybody can wait for. */
    @Override
    public long most(Limits limits) {
        return limits.fileBytes();
    }

    private static List<SyntaxTrouble> faults(List<String> names) {
        List<Figure> figures = Stream.of(
                        new Figure(
                                "entries named twice",
                                names.size() - names.stream().distinct().count()),
                        new Figure(
                                "entries that lead out",
                                names.stream().filter(ZipShelf::leadsOut).count()),
                        new Figure(
                                "entries without a usable name",
                                names.stream()
                                        .filter(name -> !leadsOut(name) && !FileName.fits(first(name)))
                                        .count()))
                .filter(figure -> figure.value() > 0)
                .toList();
        return figures.isEmpty() ? List.of() : List.of(trouble(figures));
    }

    private static boolean leadsOut(String name) {
        List<String> segments = List.of(name.split("[/\\\\]", -1));
        return segments.contains("..")
                || (segments.size() > 1
                        && (segments.get(0).isEmpty() || segments.get(0).endsWith(":")));
    }

    private static SyntaxTrouble trouble(List<Figure> figures) {
        return new SyntaxTrouble(SyntaxRules.BAD_ARCHIVE, 0, 0, Scope.FILE, figures);
    }

    /** Returns the first segment of an entry's path. */
    private static String first(String name) {
        int slash = slash(name);
        return slash < 0 ? name : name.substring(0, slash);
    }

    private static int slash(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) == '/' || name.charAt(i) == '\\') {
                return i;
            }
        }
        return -1;
    }

    private <T> T ask(Function<Stream<String>, T> question, T whereDamaged) throws IOException {
        try (ZipFile opened = openZip()) {
            return question.apply(opened.stream()
                    .map(entry -> inside(entry.getName()))
                    .filter(name -> within.isEmpty() || !name.isEmpty()));
        } catch (ZipException e) {
            return whereDamaged;
        }
    }

    private ZipFile openZip() throws IOException {
        try {
            Unopenable.unlessFile(zip);
            return new ZipFile(zip.toFile());
        } catch (EOFException e) {
            throw new ZipException("the directory points beyond the end");
        } catch (FileSystemException e) {
            throw Unopenable.because(zip, e);
        }
    }
}
