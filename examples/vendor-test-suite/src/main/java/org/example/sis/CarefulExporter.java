package org.example.sis;

import dev.roster.io.RosterFolder;
import dev.roster.io.RosterWriter;
import dev.roster.parentsquare.Parent;
import dev.roster.parentsquare.ParentSquare;
import dev.roster.parentsquare.Student;
import dev.roster.parentsquare.Term;
import dev.roster.problem.Problem;
import dev.roster.spec.FileSpec;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Year;
import java.util.List;
import java.util.stream.Stream;

/** The second attempt: records instead of strings, and a writer that knows headers, dates and quotes. */
public final class CarefulExporter implements Exporter {
    @Override
    public void export(Tables tables, Path folder) throws IOException {
        RosterFolder files = RosterFolder.at(folder);
        write(ParentSquare.TERMS, files, tables.terms().stream().map(CarefulExporter::term));
        write(ParentSquare.STUDENTS, files, tables.pupils().stream().map(CarefulExporter::student));
        write(ParentSquare.PARENTS, files, tables.guardians().stream().map(CarefulExporter::parent));
    }

    private static <T extends Record> void write(FileSpec<T> file, RosterFolder files, Stream<T> rows)
            throws IOException {
        try (RosterWriter<T> out = RosterWriter.open(file, files)) {
            for (T row : (Iterable<T>) rows::iterator) {
                List<Problem> problems = out.write(row);
                if (!problems.isEmpty()) {
                    // What our database holds is wrong, and its office has to hear of it: no failure of a disk.
                    throw new IllegalStateException("not exported: " + problems.get(0).message());
                }
            }
            out.commit();
        }
    }

    private static Term term(Tables.Term term) {
        int year = term.start().getYear() + (term.start().getMonthValue() > 6 ? 1 : 0);
        return new Term(term.schoolId(), term.id(), term.name(), null, term.start(), term.end(), Year.of(year));
    }

    private static Student student(Tables.Pupil pupil) {
        return Student.builder()
                .schoolId(pupil.schoolId())
                .studentId(pupil.id())
                .firstName(pupil.firstName())
                .lastName(pupil.lastName())
                .gradeLevel(pupil.grade())
                .studentEmail(pupil.email())
                .build();
    }

    private static Parent parent(Tables.Guardian guardian) {
        return Parent.builder()
                .schoolId(guardian.schoolId())
                .studentId(guardian.pupilId())
                .parentId(guardian.id())
                .firstName(guardian.firstName())
                .lastName(guardian.lastName())
                .email(guardian.email())
                .mobile(guardian.phones().isEmpty() ? "" : guardian.phones().get(0))
                .build();
    }
}
