package dev.roster.io;

import dev.roster.internal.text.Names;
import dev.roster.internal.text.Near;
import dev.roster.problem.FileRules;
import dev.roster.problem.Place;
import dev.roster.problem.Problem;
import dev.roster.problem.Rule;
import dev.roster.problem.Severity;
import dev.roster.source.PendingFile;
import dev.roster.source.RosterSink;
import dev.roster.source.SyntaxTrouble;
import dev.roster.source.UnreadableFileException;
import dev.roster.spec.FileSpec;
import dev.roster.spec.Format;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Moves the cells of a set into another encoding, as they are: unknown columns too, and cells that break a rule. What the
 * other encoding cannot hold is a finding, and the file is then not written at all; {@link WholeSet} holds the others
 * back too. Nothing is validated. Not for use by several threads.
 *
 * <pre>{@code
 * Transcoding moved = Transcoding.of(ParentSquare.FORMAT, Encoding.XML).run(RosterFolder.at(in), RosterFolder.at(out));
 * }</pre>
 */
public final class Transcoding {
    private static final int MOST_PROBLEMS = 1000;

    private final Format format;
    private final Encoding encoding;
    private final List<Problem> problems = new ArrayList<>();
    private final List<String> written = new ArrayList<>();
    private final List<String> heldBack = new ArrayList<>();
    private long findings;
    private long errors;

    private Transcoding(Format format, Encoding encoding) {
        this.format = format;
        this.encoding = encoding;
    }

    /**
     * Chooses what to move into which encoding.
     *
     * @param format the format, as a profile bends it
     */
    public static Transcoding of(Format format, Encoding encoding) {
        return new Transcoding(format, encoding);
    }

    /**
     * Moves every file of the format that is there, in whichever encoding it is.
     *
     * @param sink takes the files; a place other than that of the source
     * @return this, to be asked what came of it
     * @throws IOException if a file cannot be read or written to its end
     */
    public Transcoding run(RosterFolder folder, RosterSink sink) throws IOException {
        AnyEncoding source = new AnyEncoding(folder, List.of(format));
        for (SyntaxTrouble trouble : source.troubles()) {
            add(format.use(trouble.rule()).at(Place.set()).with(trouble.figures()));
        }
        List<String> names = source.names();
        List<String> documented =
                format.files().stream().map(FileSpec::name).distinct().toList();
        if (documented.stream().noneMatch(names::contains)) {
            add(format.use(FileRules.NO_ROSTER_FILES).at(Place.set()));
        }
        for (String name : documented) {
            if (names.contains(name)) {
                move(name, source, sink);
            }
        }
        for (int i = 0; i < names.size(); i++) {
            if (!documented.contains(names.get(i))) {
                leave(names.get(i), i, documented);
            }
        }
        return this;
    }

    private void move(String name, AnyEncoding source, RosterSink sink) throws IOException {
        String target = encoding.nameOf(name);
        try (PendingFile pending = sink.create(target)) {
            FileTranscoding file = new FileTranscoding(format.layouts(name), encoding, pending.stream(), this::add);
            source.read(name, file);
            if (file.finish()) {
                pending.commit();
                written.add(target);
            } else {
                heldBack.add(target);
            }
        } catch (UnreadableFileException e) {
            heldBack.add(target);
            add(format.use(FileRules.UNREADABLE_FILE)
                    .at(Place.file(name))
                    .saying(e.found().text()));
        }
    }

    /** Says that a file is left where it is; one that is meant to be the format's is missed. */
    private void leave(String name, int index, List<String> documented) {
        boolean near = documented.stream().anyMatch(right -> Near.near(stem(right), stem(name)));
        Rule rule = near ? FileRules.MISNAMED_FILE : FileRules.UNKNOWN_FILE;
        Place place = Names.showable(name) ? Place.file(name) : Place.set();
        Problem problem = format.use(rule).at(place);
        add(Names.showable(name) ? problem : problem.with("position in the listing", index + 1L));
    }

    private static String stem(String name) {
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? name : name.substring(0, dot);
    }

    private void add(Problem problem) {
        findings++;
        errors += problem.severity() == Severity.ERROR ? 1 : 0;
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(problem);
        }
    }

    /** Returns the first thousand findings. */
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** Returns how many findings there are in all. */
    public long findings() {
        return findings;
    }

    /** Returns how many of them are errors. */
    public long errors() {
        return errors;
    }

    /** Returns the names of the files that were written. */
    public List<String> written() {
        return List.copyOf(written);
    }

    /** Returns the names of the files that were not, because something of them would have been lost. */
    public List<String> heldBack() {
        return List.copyOf(heldBack);
    }
}
