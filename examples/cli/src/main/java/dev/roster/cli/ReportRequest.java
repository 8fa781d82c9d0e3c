package dev.roster.cli;

import dev.roster.io.RosterFolder;
import dev.roster.io.report.Explained;
import dev.roster.source.PendingFile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A report that was asked for.
 *
 * @param kind how it is written
 * @param file where it goes to; {@code null} for standard output
 */
record ReportRequest(ReportKind kind, @Nullable Path file) {

    /** Reads {@code --report KIND[=FILE]}. */
    static final class Converter implements ITypeConverter<ReportRequest> {

        @Override
        public ReportRequest convert(String text) {
            int equals = text.indexOf('=');
            ReportKind kind = new ReportKind.Converter().convert(equals < 0 ? text : text.substring(0, equals));
            String file = text.substring(equals + 1);
            if (equals >= 0 && file.isEmpty()) {
                throw new TypeConversionException("'%s' names no file after the equals sign".formatted(text));
            }
            return new ReportRequest(kind, equals < 0 ? null : Path.of(file));
        }
    }

    /** Refuses a file that could not be written, before the work begins. */
    void check() throws IOException {
        if (file != null) {
            check(file);
        }
    }

    /** Refuses a file that no report could be written to. */
    static void check(Path file) throws IOException {
        if (!Files.isDirectory(folder(file))) {
            throw new IOException(
                    "cannot write the report %s: its folder is not there; make the folder first".formatted(file));
        }
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS) && !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new IOException(
                    "cannot write the report %s: something that is no ordinary file has that name; choose another"
                            .formatted(file));
        }
    }

    /** Writes the report; a file shows under its name when it is whole. */
    void write(Explained report, OutputStream standard) throws IOException {
        if (file == null) {
            kind.write(report, standard);
            return;
        }
        try (PendingFile pending = start(file)) {
            kind.write(report, pending.stream());
            pending.commit();
        }
    }

    /** Starts a file that shows under its name when it is whole. */
    static PendingFile start(Path file) throws IOException {
        return RosterFolder.at(folder(file)).create(String.valueOf(file.getFileName()));
    }

    static Path folder(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        return folder == null ? file : folder;
    }
}
