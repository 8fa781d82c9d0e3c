package dev.roster.validate;

import dev.roster.internal.row.CheckedRow;
import dev.roster.internal.row.Header;
import dev.roster.internal.row.HeaderReader;
import dev.roster.internal.row.RowChecker;
import dev.roster.source.RawRow;
import dev.roster.source.RosterSource;
import dev.roster.source.RowSink;
import dev.roster.source.SyntaxTrouble;
import dev.roster.source.UnreadableFileException;
import dev.roster.spec.FileSpec;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file of another set that rows of this one may refer to. Nothing is said of it, whatever is wrong with it. */
final class AgainstFile implements RowSink, Seen {
    private final List<FileSpec<?>> layouts;
    private final Run run;
    private @Nullable RowChecker checker;
    private @Nullable Referred referred;
    private boolean unusable;

    AgainstFile(List<FileSpec<?>> layouts, Run run) {
        this.layouts = layouts;
        this.run = run;
    }

    void read(RosterSource source) throws IOException {
        try {
            source.read(layouts.get(0).name(), this);
        } catch (UnreadableFileException e) {
            unusable = true;
        }
    }

    @Override
    public void header(RawRow names) {
        FileSpec<?> file = HeaderReader.layout(layouts, names);
        Header header = HeaderReader.read(file, layouts, names);
        if (header.known()) {
            run.unknown().accept(file);
            checker = new RowChecker(file, header, problem -> {}, run.unknown());
            referred = new Referred(new Columns(file, header), new Indexes(run.tables()), run);
        }
    }

    @Override
    public void row(RawRow raw) {
        if (checker != null && referred != null) {
            CheckedRow[] one = {checker.check(raw)};
            referred.there(one, 0, one.length);
            referred.remember(one, 0, one.length);
        }
    }

    @Override
    public void trouble(SyntaxTrouble trouble) {
        unusable |= trouble.scope() == SyntaxTrouble.Scope.FILE;
    }

    @Override
    public boolean usable() {
        return referred != null && !unusable;
    }

    @Override
    public boolean has(List<String> components) {
        return referred != null && referred.has(components);
    }
}
