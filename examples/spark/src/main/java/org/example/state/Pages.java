package org.example.state;

import dev.roster.problem.Problem;
import dev.roster.problem.Severity;
import dev.roster.validate.Options;
import dev.roster.validate.ProblemBook;
import dev.roster.validate.Report;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** The findings of a district as its report has them: in order, the first of each code and file, and how many there are. */
final class Pages {
    private static final int PROBLEM = 0;
    private static final int TOTAL = 1;
    private static final int COUNT = 2;

    private final List<Problem> problems = new ArrayList<>();
    private final List<Report.Total> totals = new ArrayList<>();
    private final Map<Severity, Long> counts = new EnumMap<>(Severity.class);

    /** Takes a row of {@link Tables#PAGES}. */
    void add(Declarations declarations, Row page) {
        byte[] packed = page.getAs(Tables.PACKED);
        int kind = page.getAs(Tables.KIND);
        if (kind == PROBLEM) {
            problems.add(Findings.unpack(declarations.derived().codes(), packed));
        } else if (kind == TOTAL) {
            totals.add(Packed.unpacked(
                    packed, in -> new Report.Total(Packed.readText(in), Packed.readText(in), in.readLong())));
        } else {
            Packed.unpacked(packed, in -> counts.put(Severity.valueOf(Packed.readText(in)), in.readLong()));
        }
    }

    List<Problem> problems() {
        return problems;
    }

    List<Report.Total> totals() {
        return totals;
    }

    Map<Severity, Long> counts() {
        return counts;
    }

    /** Writes the pages of one district. */
    static final class Write implements FlatMapGroupsFunction<Row, Row, Row> {
        private static final long serialVersionUID = 1L;

        private final Declarations declarations;

        Write(Declarations declarations) {
            this.declarations = declarations;
        }

        @Override
        public Iterator<Row> call(Row district, Iterator<Row> findings) {
            int cap = Options.standard().cap();
            ProblemBook book = new ProblemBook(declarations.format(), cap);
            findings.forEachRemaining(
                    finding -> book.add(Findings.unpack(declarations.derived().codes(), finding.getAs(Tables.PACKED))));
            List<Row> pages = new ArrayList<>();
            String name = district.getString(0);
            for (Problem problem : book.problems()) {
                add(pages, name, PROBLEM, Findings.pack(problem));
            }
            for (Report.Total total : book.totals()) {
                add(pages, name, TOTAL, Packed.bytes(out -> {
                    Packed.writeText(out, total.code());
                    Packed.writeText(out, total.file());
                    out.writeLong(total.count());
                }));
            }
            book.counts()
                    .forEach((severity, count) -> add(pages, name, COUNT, Packed.bytes(out -> {
                        Packed.writeText(out, severity.name());
                        out.writeLong(count);
                    })));
            return pages.iterator();
        }

        private static void add(List<Row> pages, String district, int kind, byte[] packed) {
            pages.add(RowFactory.create(district, (long) pages.size(), kind, packed));
        }
    }
}
