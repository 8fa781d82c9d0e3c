package dev.roster.validate;

import dev.roster.internal.row.CheckedRow;
import dev.roster.internal.row.Header;
import dev.roster.internal.row.HeaderReader;
import dev.roster.internal.row.RowChecker;
import dev.roster.problem.CoreRules;
import dev.roster.problem.FileRules;
import dev.roster.problem.Place;
import dev.roster.problem.Problem;
import dev.roster.problem.Rule;
import dev.roster.problem.RuleUse;
import dev.roster.problem.SchoolRules;
import dev.roster.source.RawRow;
import dev.roster.source.RosterSource;
import dev.roster.source.RowSink;
import dev.roster.source.SourceFacts;
import dev.roster.source.SyntaxTrouble;
import dev.roster.source.UnreadableFileException;
import dev.roster.spec.FileSpec;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One file of a run: its first look, which every file gets, and its second, which a step has to ask for. */
final class FileRun implements RowSink, Seen {
    private static final int STEP_OF_PROGRESS = 1 << 14;

    private final List<FileSpec<?>> layouts;
    private final Run run;
    private FileSpec<?> file;
    private @Nullable Header resolved;
    private @Nullable RowChecker checker;
    private @Nullable FileSteps steps;
    private @Nullable SourceFacts facts;
    private boolean unusable;
    private boolean headerSeen;
    private long rows;
    private @Nullable RowLooks looks;

    FileRun(List<FileSpec<?>> layouts, Run run) {
        this.layouts = layouts;
        this.file = layouts.get(0);
        this.run = run;
    }

    /** Reads the file; returns nothing where it cannot be opened, which is reported. */
    @Nullable
    FileFacts read(RosterSource source) throws IOException {
        SourceFacts read;
        try {
            read = source.read(file.name(), this);
            drain();
        } catch (UnreadableFileException e) {
            drain();
            unusable = true;
            boolean gone = e.found() == UnreadableFileException.Found.GONE;
            report(
                    gone ? FileRules.CHANGED_FILE : FileRules.UNREADABLE_FILE,
                    e.found().text());
            return null;
        } finally {
            close();
        }
        facts = read;
        if (headerSeen && !unusable && rows == 0) {
            report(CoreRules.NO_ROWS, "");
        }
        if (headerSeen && file.uses(CoreRules.DRAFT_LAYOUT)) {
            report(CoreRules.DRAFT_LAYOUT, "");
        }
        if (steps != null && file.uses(SchoolRules.UNMAPPED_PERIODS)) {
            report(SchoolRules.UNMAPPED_PERIODS, "");
        }
        run.options().progress().rows(file.name(), rows);
        return new FileFacts(file.name(), rows, read.bytes(), read.sha256());
    }

    /** Waits for what other threads have to say of the rows so far. */
    private void drain() throws IOException {
        if (looks != null) {
            looks.drain();
        }
    }

    private void close() {
        if (looks != null) {
            looks.close();
            looks = null;
        }
    }

    private void report(Rule rule, String found) {
        run.book().add(use(rule).at(Place.file(file.name())).saying(found));
    }

    private RuleUse use(Rule rule) {
        return file.uses(rule) ? file.use(rule) : run.format().use(rule);
    }

    @Override
    public void header(RawRow names) {
        if (headerSeen) {
            throw new IllegalStateException("a second header in " + file.name() + "; the reader has to give one");
        }
        headerSeen = true;
        if (run.packageChecks().mixture().holds(file.name())) {
            unusable = true;
            return;
        }
        file = HeaderReader.layout(layouts, names);
        Header header = HeaderReader.read(file, layouts, names);
        header.problems().forEach(run.book()::add);
        unusable |= !header.known();
        if (header.known()) {
            resolved = header;
            run.unknown().accept(file);
            checker = new RowChecker(file, header, problem -> {}, run.unknown());
            steps = new FileSteps(new Columns(file, header), run);
            looks = RowLooks.of(checker, run.options().threads(), new FirstLook(run.book(), steps));
        }
    }

    @Override
    public void row(RawRow row) throws IOException {
        rows++;
        if (rows % STEP_OF_PROGRESS == 0) {
            run.options().progress().rows(file.name(), rows);
        }
        if (looks != null) {
            looks.row(row);
        }
    }

    @Override
    public void trouble(SyntaxTrouble trouble) throws IOException {
        drain();
        Place place = new Place(file.name(), trouble.line(), trouble.record());
        run.book().add(use(trouble.rule()).at(place).saying(trouble.duty()).with(trouble.figures()));
        unusable |= trouble.scope() == SyntaxTrouble.Scope.FILE;
    }

    FileSpec<?> file() {
        return file;
    }

    /** Returns whether the file has a column, by its right header; every file has the one without a name. */
    boolean shows(String column) {
        Header there = resolved;
        return column.isEmpty()
                || (there != null
                        && file.columns().stream()
                                .filter(each -> each.header().equals(column))
                                .anyMatch(each -> there.cell(each.ordinal()) >= 0));
    }

    @Override
    public boolean has(List<String> components) {
        return steps != null && steps.has(components);
    }

    @Override
    public boolean usable() {
        return steps != null && !unusable;
    }

    /** Reads the file again if a step asks for it, and lets the steps say what they kept back. */
    void finish(RosterSource source) throws IOException {
        if (steps != null && checker != null && steps.wantsSecond()) {
            steps.rewind();
            if (!again(source, checker, steps) && !unusable) {
                unusable = true;
                report(FileRules.CHANGED_FILE, "");
            }
        }
        if (steps != null) {
            steps.end();
        }
    }

    private boolean again(RosterSource source, RowChecker first, FileSteps rules) throws IOException {
        try {
            return SecondLook.read(source, file.name(), first, run.options().threads(), rules)
                    .equals(facts);
        } catch (UnreadableFileException e) {
            return false;
        }
    }

    /** Takes the rows at the first look. */
    private record FirstLook(ProblemBook book, FileSteps steps) implements RowLooks.Taker {
        @Override
        public void rows(List<Problem> problems, CheckedRow[] rows, int size) {
            book.byRow(() -> {
                problems.forEach(book::add);
                steps.first(rows, size);
            });
        }
    }
}
