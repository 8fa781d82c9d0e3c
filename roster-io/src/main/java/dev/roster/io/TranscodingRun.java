package dev.roster.io;

import dev.roster.internal.text.Names;
import dev.roster.internal.text.Near;
import dev.roster.io.Transcoding.Moved;
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
import dev.roster.spec.UploadTree;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** One set on its way into another encoding; to be run once. */
final class TranscodingRun {
    private static final int MOST_PROBLEMS = 1000;

    private final Format format;
    private final Encoding encoding;
    private final RosterSet set;
    private final RosterSink sink;
    private final List<Problem> problems = new ArrayList<>();
    private final List<String> written = new ArrayList<>();
    private final List<String> heldBack = new ArrayList<>();
    private long findings;
    private long errors;

    TranscodingRun(Format format, Encoding encoding, RosterSet set, RosterSink sink) {
        this.format = format;
        this.encoding = encoding;
        this.set = set;
        this.sink = sink;
    }

    Moved run() throws IOException {
        for (SyntaxTrouble trouble : set.troubles()) {
            add(format.use(trouble.rule()).at(Place.set()).with(trouble.figures()));
        }
        set.problems().forEach(this::add);
        List<String> names = set.names();
        List<String> documented =
                format.files().stream().map(FileSpec::name).distinct().toList();
        if (documented.stream().noneMatch(names::contains)) {
            add(format.use(FileRules.NO_ROSTER_FILES).at(Place.set()));
        }
        for (String name : documented) {
            if (names.contains(name)) {
                move(name);
            }
        }
        leave(set.around(), documented);
        leave(names, documented);
        return new Moved(problems, findings, errors, written, heldBack);
    }

    private void move(String name) throws IOException {
        String target = encoding.nameOf(name);
        try (PendingFile pending = sink.create(target)) {
            FileTranscoding file = new FileTranscoding(format.layouts(name), encoding, pending.stream(), this::add);
            set.read(name, file);
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

    /** Says which files are left where they are; one that is meant to be the format's is missed. */
    private void leave(List<String> names, List<String> documented) {
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            if (!documented.contains(name)) {
                boolean near = documented.stream().anyMatch(right -> near(right, name));
                Rule rule = near ? FileRules.MISNAMED_FILE : FileRules.UNKNOWN_FILE;
                Place place = Names.showable(name) ? Place.file(name) : Place.set();
                Problem problem = format.use(rule).at(place);
                add(Names.showable(name) ? problem : problem.with("position in the listing", i + 1L));
            }
        }
    }

    private boolean near(String right, String name) {
        UploadTree tree = format.uploadTree();
        return Near.near(stem(right), stem(name))
                || (tree != null && Near.near(stem(tree.suffixed(right)), stem(name)));
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
}
