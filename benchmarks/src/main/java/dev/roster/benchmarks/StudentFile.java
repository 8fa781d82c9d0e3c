package dev.roster.benchmarks;

import dev.roster.fixtures.District;
import dev.roster.parentsquare.ParentSquare;
import dev.roster.parentsquare.Student;
import dev.roster.problem.CoreRules;
import dev.roster.problem.Rule;
import dev.roster.spec.ColumnSpec;
import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The students of a made-up district, one in a thousand with a fault. The same number gives the same bytes. */
final class StudentFile {
    private static final long SEED = 20_260_901;
    private static final int ONE_IN = 1_000;
    private static final int STUDENTS_OF_A_SCHOOL = 600;

    private static final List<Fault> FAULTS = List.of(
            new Fault("cellphone", "(206) 555-0142", CoreRules.BAD_PHONE),
            new Fault("gradeLevel", "13", CoreRules.NOT_IN_LIST),
            new Fault("lastName", "", CoreRules.MISSING_VALUE),
            new Fault("firstName", "  ", CoreRules.MISSING_VALUE),
            new Fault("stateStudentId", "0WA 17", CoreRules.SPACE_IN_ID),
            new Fault("studentEmail", "student at example.org", CoreRules.BAD_EMAIL));

    /** What is wrong with a row: a cell, and what is to be said of it. */
    private record Fault(String component, String text, Rule rule) {}

    /** A column and where its value comes from. */
    private record Source(ColumnSpec column, Method accessor) {
        @Nullable
        Object value(Student student) {
            try {
                return accessor.invoke(student);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("Student." + column.component() + " cannot be read", e);
            }
        }
    }

    private final List<Source> sources = new ArrayList<>();
    private final List<Finding> planted = new ArrayList<>();
    private long row;

    private StudentFile() {
        for (ColumnSpec column : ParentSquare.STUDENTS.columns()) {
            Arrays.stream(Student.class.getRecordComponents())
                    .filter(component -> component.getName().equals(column.component()))
                    .forEach(component -> sources.add(new Source(column, component.getAccessor())));
        }
    }

    /** Writes a file of so many students, and returns what is wrong with it. */
    static List<Finding> write(Path file, int students) throws IOException {
        return new StudentFile().writeTo(file, students);
    }

    private List<Finding> writeTo(Path file, int students) throws IOException {
        District district = District.of(SEED).students(students).schools(1 + students / STUDENTS_OF_A_SCHOOL);
        try (BufferedWriter out = Files.newBufferedWriter(file);
                Stream<Student> rows = district.rows(Student.class)) {
            writeRow(
                    out,
                    sources.stream().map(source -> source.column().header()).toList());
            Iterator<Student> all = rows.iterator();
            while (all.hasNext()) {
                writeRow(out, cells(all.next()));
            }
        }
        return planted;
    }

    private List<String> cells(Student student) {
        row++;
        Fault fault = row % ONE_IN == 0 ? FAULTS.get((int) (row / ONE_IN % FAULTS.size())) : null;
        List<String> cells = new ArrayList<>();
        for (Source source : sources) {
            ColumnSpec column = source.column();
            if (fault != null && fault.component().equals(column.component())) {
                planted.add(Finding.of(row, fault.rule(), List.of(column.header())));
                cells.add(fault.text());
            } else {
                Object value = source.value(student);
                cells.add(value == null ? "" : column.cell().format(value));
            }
        }
        return cells;
    }

    private static void writeRow(BufferedWriter out, List<String> cells) throws IOException {
        out.write(cells.stream().map(StudentFile::quoted).collect(Collectors.joining(",", "", "\n")));
    }

    private static String quoted(String cell) {
        return cell.contains(",") || cell.contains("\"") ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }
}
