package dev.roster.validate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.classtag.ClassTag;
import dev.roster.parentsquare.ParentSquare;
import dev.roster.problem.CoreRules;
import dev.roster.problem.Problem;
import dev.roster.problem.SchoolRules;
import dev.roster.source.ForwardingSource;
import dev.roster.source.RawRow;
import dev.roster.source.RosterSource;
import dev.roster.source.RowSink;
import dev.roster.source.SourceFacts;
import dev.roster.source.SyntaxTrouble;
import dev.roster.source.UnreadableFileException;
import dev.roster.spec.Format;
import dev.roster.spec.RosterFile;
import dev.roster.spec.SetRule;
import jakarta.validation.constraints.NotBlank;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Rows are held to the rules many at a time; nobody sees how many. */
class BatchesTest {
    private static final int SETS = 60;

    @RosterFile(value = "named.csv", source = "invented")
    record Named(@NotBlank String id, @Nullable String note) {}

    @RosterFile(value = "naming.csv", source = "invented")
    record Naming(@NotBlank String id, @Nullable String note) {}

    /** Gives each row as one that cannot be copied, so that it is taken by itself. */
    private static final class OneByOne extends ForwardingSource {
        OneByOne(RosterSource rows) {
            super(rows);
        }

        @Override
        public SourceFacts read(String name, RowSink sink) throws IOException {
            return super.read(name, new RowSink() {
                @Override
                public void header(RawRow names) throws IOException {
                    sink.header(names);
                }

                @Override
                public void row(RawRow row) throws IOException {
                    row.placedBy(at -> -1);
                    sink.row(row);
                }

                @Override
                public void trouble(SyntaxTrouble trouble) throws IOException {
                    sink.trouble(trouble);
                }
            });
        }
    }

    /** Several times as many rows as a batch has, with ids that come again, blank and missing cells, and a cell too many. */
    private static String rows(Random random, String header, String... cells) {
        StringBuilder text = new StringBuilder(header).append('\n');
        int all = 1 + random.nextInt(500);
        int kinds = 2 + random.nextInt(100);
        for (int i = 0; i < all; i++) {
            int wrong = random.nextInt(40);
            for (int c = 0; c < cells.length; c++) {
                boolean blank = wrong == 0 && random.nextInt(3) == 0;
                text.append(c == 0 ? "" : "|")
                        .append(blank ? "" : cells[c].replace("#", Integer.toString(random.nextInt(kinds))));
            }
            text.append(wrong == 1 ? "|more\n" : "\n");
        }
        return text.toString();
    }

    private static Tables parentSquare(Random random) {
        return Tables.of("schools.csv", rows(random, "school_id|school_name", "s#", "School #"))
                .and(
                        "students.csv",
                        rows(random, "school_id|student_id|first_name|last_name|grade", "s#", "#", "Ann", "Lee", "5"))
                .and(
                        "staff.csv",
                        rows(
                                random,
                                "school_id|staff_id|first_name|last_name|email",
                                "s#",
                                "t#",
                                "Eve#",
                                "Ray",
                                "p#@example.org"))
                .and("rosters.csv", rows(random, "school_id|section_id|student_id", "s#", "c#", "#"));
    }

    private static Tables classTag(Random random) {
        return Tables.of(
                        "guardians.csv",
                        rows(
                                random,
                                "studentSisId|guardianSisId|firstName|lastName|email",
                                "#",
                                "g#",
                                "Zoe",
                                "Lee#",
                                "p#@example.org"))
                .and(
                        "users.csv",
                        rows(
                                random,
                                "sisId|schoolId|role|firstName|lastName|email",
                                "#",
                                "s#",
                                "student",
                                "Ann#",
                                "Lee",
                                "u#@example.org"));
    }

    private static String report(Format format, RosterSource set, int cap) throws IOException {
        Report report = Roster.validate(format, set, Options.standard().withCap(cap));
        return Findings.of(report) + "\n" + report.totals() + "\n" + report.tallies() + "\n" + report.status();
    }

    @Test
    void sayTheSameAsRowsThatAreTakenOneByOne() throws IOException {
        for (int seed = 0; seed < SETS; seed++) {
            int cap = seed % 3 == 0 ? 2 : 1000;
            Format format = seed % 2 == 0 ? ParentSquare.FORMAT : ClassTag.FORMAT;
            Tables tables = seed % 2 == 0 ? parentSquare(new Random(seed)) : classTag(new Random(seed));
            assertThat(report(format, new OneByOne(tables), cap))
                    .as("set " + seed)
                    .isEqualTo(report(format, tables, cap));
        }
    }

    @Test
    void keepATallyOfEachFindingThatIsKept() throws IOException {
        Tables tables = Tables.of("rosters.csv", "school_id|section_id|student_id\n1|a|missing\n9|a|x\n")
                .and("students.csv", "school_id|student_id|first_name|last_name\n1|x|Ann|Lee\n")
                .and("sections.csv", "school_id|section_id|term_id|staff_id|course_name|period_number\n1|a||t|C|\n");
        Report report =
                Roster.validate(ParentSquare.FORMAT, tables, Options.standard().withCap(1));
        Problem kept = report.problems().stream()
                .filter(problem -> problem.code().equals("dangling_reference"))
                .findFirst()
                .orElseThrow();
        assertThat(kept.columns()).containsExactly("student_id");
        assertThat(report.tallies()).anyMatch(tally -> tally.counts(kept));
    }

    @Test
    void rememberTheFirstRowOfSeveralAlsoWhereALaterOneCannotBeTold() {
        SetRule.Remembered named =
                new SetRule.Remembered(Named.class, List.of("id"), List.of(), UnaryOperator.identity());
        SetRule rule = SetRule.reports(SchoolRules.INCONSISTENT_PERSON, Naming.class, "id")
                .source("invented")
                .remembering(named)
                .whenDiffering((row, memory) -> {
                    String id = row.text("id");
                    long line = memory.line(named, id);
                    return line > 0 ? new SetRule.Difference(id, List.of("id"), Named.class, line) : null;
                });
        Format format = Format.named("batches")
                .version("1")
                .files(Named.class, Naming.class)
                .setRules(rule)
                .build();
        Tables tables = Tables.of("named.csv", "id|note\ny|1\nx|1\nx|1|1\n").and("naming.csv", "id|note\nx|1\n");
        assertThat(Findings.of(format, tables)).contains("warning inconsistent_person naming.csv:2 id first line 3");
    }

    @Test
    void sayWhatWasFoundBeforeAFileBrokeOff() {
        Tables tables = Tables.of("named.csv", "id|note\n" + "|1\n".repeat(200));
        RosterSource breaking = new ForwardingSource(tables) {
            @Override
            public SourceFacts read(String name, RowSink sink) throws IOException {
                super.read(name, sink);
                throw new UnreadableFileException(UnreadableFileException.Found.FOLDER, "not to be shown");
            }
        };
        Format format = Format.named("breaking").version("1").files(Named.class).build();
        assertThat(Findings.report(format, breaking).totals())
                .filteredOn(total -> total.code().equals(CoreRules.MISSING_VALUE.code()))
                .extracting(Report.Total::count)
                .containsExactly(200L);
    }
}
