package dev.roster.classtag;

import dev.roster.internal.text.Near;
import dev.roster.problem.CoreRules;
import dev.roster.problem.Place;
import dev.roster.problem.Problem;
import dev.roster.problem.Rule;
import dev.roster.problem.RuleUse;
import dev.roster.problem.Severity;
import dev.roster.problem.SyntaxRules;
import dev.roster.source.RawRow;
import dev.roster.source.RowSink;
import dev.roster.source.SyntaxTrouble;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects the rows of a result file that failed. */
final class ResultRows implements RowSink {
    private static final String SOURCE = "ClassTag help, article 24348567723796; reading C17";
    private static final String RESULT = "result";
    private static final String ACTION = "action";

    private static final int MOST_PROBLEMS = 1000;

    private final String file;
    private final List<String> headers = new ArrayList<>();
    private final List<UploadResult.Row> failed = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private long findings;
    private boolean started;
    private long rows;
    private long succeeded;

    ResultRows(String file) {
        this.file = file;
    }

    UploadResult result() {
        if (!started && findings == 0) {
            report(SyntaxRules.EMPTY_FILE, Severity.ERROR, Place.file(file), List.of());
        }
        return new UploadResult(file, rows, succeeded, failed, problems, findings);
    }

    private Problem problem(Rule rule, Severity severity, Place place, List<String> columns) {
        return new RuleUse(rule, severity, file, columns, "", SOURCE).at(place);
    }

    private void report(Rule rule, Severity severity, Place place, List<String> columns) {
        add(problem(rule, severity, place, columns));
    }

    private void add(Problem problem) {
        findings++;
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(problem);
        }
    }

    @Override
    public void header(RawRow names) {
        started = true;
        Place place = new Place(file, names.line(), 0);
        if (names.fault() != null) {
            report(names.fault(), Severity.ERROR, place, List.of());
        }
        for (int i = 0; i < names.size(); i++) {
            String name = names.text(i);
            if (!name.isEmpty() && headers.contains(name)) {
                report(CoreRules.DUPLICATE_COLUMN, Severity.ERROR, place, List.of());
            }
            headers.add(name);
        }
        need(RESULT, Severity.ERROR, place);
        need(ACTION, Severity.WARNING, place);
    }

    /** Cells under a misspelt header are read as the right one's; what was found is not shown, for it may be data. */
    private void need(String column, Severity severity, Place place) {
        if (headers.contains(column)) {
            return;
        }
        for (int i = 0; i < headers.size(); i++) {
            if (Near.near(headers.get(i), column)) {
                add(problem(CoreRules.MISNAMED_COLUMN, Severity.ERROR, place, List.of())
                        .with("position", i + 1)
                        .suggesting(column));
                headers.set(i, column);
                return;
            }
        }
        report(CoreRules.MISSING_COLUMN, severity, place, List.of(column));
    }

    @Override
    public void row(RawRow row) {
        rows++;
        Rule fault = row.fault();
        if (fault != null || row.size() != headers.size()) {
            Rule rule = fault == null ? SyntaxRules.RAGGED_ROW : fault;
            report(rule, Severity.ERROR, new Place(file, row.line(), row.record()), List.of());
        } else if (headers.contains(RESULT)) {
            judge(row);
        }
    }

    /** Returns the header of a column; its position where it has none, or one that another has before it. */
    private String called(int column) {
        String header = headers.get(column);
        return header.isEmpty() || headers.indexOf(header) < column ? "column " + (column + 1) : header;
    }

    private void judge(RawRow row) {
        Map<String, String> others = new LinkedHashMap<>();
        for (int i = 0; i < row.size(); i++) {
            if (!row.blank(i)) {
                others.putIfAbsent(called(i), row.text(i));
            }
        }
        @Nullable String result = others.remove(RESULT);
        @Nullable String action = others.remove(ACTION);
        if (UploadResult.success(result)) {
            succeeded++;
        } else {
            failed.add(new UploadResult.Row(row.line(), result, action, others));
        }
    }

    @Override
    public void trouble(SyntaxTrouble trouble) {
        Place place = new Place(file, trouble.line(), trouble.record());
        add(problem(trouble.rule(), trouble.rule().severity(), place, List.of())
                .saying(trouble.duty())
                .with(trouble.figures()));
    }
}
