package org.example.sis;

import java.time.LocalDate;
import java.util.List;

/** What an exporter finds in the database of a student information system; a value that is not known is empty. */
public record Tables(List<Pupil> pupils, List<Guardian> guardians, List<Term> terms) {

    /** A row of the table of pupils. */
    public record Pupil(String schoolId, String id, String firstName, String lastName, String grade, String email) {}

    /** A guardian of a pupil, with as many telephones as somebody has. */
    public record Guardian(
            String schoolId,
            String pupilId,
            String id,
            String firstName,
            String lastName,
            String email,
            List<String> phones) {}

    /** A part of the school year at a school. */
    public record Term(String schoolId, String id, String name, LocalDate start, LocalDate end) {}
}
