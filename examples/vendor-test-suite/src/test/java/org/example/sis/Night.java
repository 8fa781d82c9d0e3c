package org.example.sis;

import dev.roster.fixtures.District;
import dev.roster.io.RosterFolder;
import dev.roster.parentsquare.Parent;
import dev.roster.parentsquare.ParentSquare;
import dev.roster.parentsquare.Student;
import dev.roster.parentsquare.Term;
import dev.roster.validate.Options;
import dev.roster.validate.Report;
import dev.roster.validate.Roster;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A night on which a made-up district is exported and validated. */
final class Night {
    private static final String SECOND_PHONE = "5555550199";

    private Night() {}

    /** Exports a district and returns what its receiver will say. */
    static Report of(District district, Exporter exporter, Path folder) throws IOException {
        RosterFolder files = RosterFolder.at(folder);
        district.writeTo(files, ParentSquare.FORMAT); // the files that others export
        exporter.export(tables(district), folder); // ours, over them
        return Roster.validate(ParentSquare.FORMAT, files, Options.standard().withAsOf(district.day()));
    }

    // docs/testing.md: tables
    /** Returns what would be in our database, were we that district's. */
    static Tables tables(District district) {
        try (Stream<Student> students = district.rows(Student.class);
                Stream<Parent> parents = district.rows(Parent.class);
                Stream<Term> terms = district.rows(Term.class)) {
            return new Tables(
                    students.map(Night::pupil).toList(),
                    parents.map(Night::guardian).toList(),
                    terms.map(Night::term).toList());
        }
    }
    // docs/testing.md: end

    private static Tables.Pupil pupil(Student student) {
        return new Tables.Pupil(
                student.schoolId(),
                student.studentId(),
                student.firstName(),
                student.lastName(),
                student.gradeLevel(),
                known(student.studentEmail()));
    }

    private static Tables.Guardian guardian(Parent parent) {
        return new Tables.Guardian(
                parent.schoolId(),
                parent.studentId(),
                known(parent.parentId()),
                parent.firstName(),
                parent.lastName(),
                known(parent.email()),
                parent.mobile() == null ? List.of() : List.of(parent.mobile(), SECOND_PHONE));
    }

    private static Tables.Term term(Term term) {
        return new Tables.Term(term.schoolId(), term.termId(), term.termName(), term.startDate(), term.endDate());
    }

    private static String known(String cell) {
        return cell == null ? "" : cell;
    }
}
