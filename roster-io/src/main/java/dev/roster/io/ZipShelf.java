package dev.roster.io;

import dev.roster.problem.Problem.Figure;
import dev.roster.problem.SyntaxRules;
import dev.roster.source.SyntaxTrouble;
import dev.roster.source.SyntaxTrouble.Scope;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** A zip on disk; what stands in its folders is left alone. It is opened for each question and closed again. */
record ZipShelf(Path path) implements Shelf {

    @Override
    public List<String> names() throws IOException {
        return ask(names -> names.filter(name -> slash(name) < 0).distinct().toList(), List.of());
    }

    @Override
    public List<String> folders() throws IOException {
        return ask(
                names -> names.filter(name -> slash(name) >= 0)
                        .map(name -> name.substring(0, Math.max(1, slash(name))))
                        .distinct()
                        .toList(),
                List.of());
    }

    @Override
    public List<SyntaxTrouble> troubles() throws IOException {
        return ask(names -> repeats(names.toList()), List.of(trouble(List.of())));
    }

    @Override
    public InputStream open(String name) throws IOException {
        ZipFile zip;
        try {
            zip = openZip();
        } catch (ZipException e) {
            throw new BrokenArchiveException(path, "its directory is damaged");
        }
        try {
            ZipEntry entry = zip.getEntry(name);
            if (entry == null) {
                Path missing = path.resolve(name);
                throw Unopenable.because(missing, new NoSuchFileException(missing.toString()));
            }
            return new EntryStream(path, zip, entry);
        } catch (IOException e) {
            zip.close();
            throw e;
        }
    }

    private static List<SyntaxTrouble> repeats(List<String> names) {
        long repeats = names.size() - names.stream().distinct().count();
        return repeats == 0 ? List.of() : List.of(trouble(List.of(new Figure("entries named twice", repeats))));
    }

    private static SyntaxTrouble trouble(List<Figure> figures) {
        return new SyntaxTrouble(SyntaxRules.BAD_ARCHIVE, 0, 0, Scope.FILE, figures);
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
        try (ZipFile zip = openZip()) {
            return question.apply(zip.stream().map(ZipEntry::getName));
        } catch (ZipException e) {
            return whereDamaged;
        }
    }

    private ZipFile openZip() throws IOException {
        try {
            Unopenable.unlessFile(path);
            return new ZipFile(path.toFile());
        } catch (FileSystemException e) {
            throw Unopenable.because(path, e);
        }
    }
}
