package org.example.sis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The first attempt, as many are: it joins cells with commas, and has three bugs. Do not copy it. */
public final class HastyExporter implements Exporter {
    // Bug: days before months. 31/08/2026 is no date to an American receiver, and 01/09/2026 another one.
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    @Override
    public void export(Tables tables, Path folder) throws IOException {
        List<String> terms = new ArrayList<>();
        terms.add("school_id,term_id,term_name,portion,start_date,end_date,school_year");
        for (Tables.Term term : tables.terms()) {
            String year = String.valueOf(term.start().getYear() + (term.start().getMonthValue() > 6 ? 1 : 0));
            String start = DAY.format(term.start());
            terms.add(row(term.schoolId(), term.id(), term.name(), "", start, DAY.format(term.end()), year));
        }
        Files.write(folder.resolve("terms.csv"), terms);

        List<String> students = new ArrayList<>();
        students.add("school_id,student_id,state_student_id,first_name,last_name,grade_level,status,"
                + "student_email,cellphone,address_line1,address_line2,city,postal_code");
        for (Tables.Pupil pupil : tables.pupils()) {
            // Bug: the id is a number here, and text everywhere else. 00001000 becomes 1000.
            String id = String.valueOf(Long.parseLong(pupil.id()));
            students.add(row(
                    pupil.schoolId(),
                    id,
                    "",
                    pupil.firstName(),
                    pupil.lastName(),
                    pupil.grade(),
                    "",
                    pupil.email(),
                    "",
                    "",
                    "",
                    "",
                    ""));
        }
        Files.write(folder.resolve("students.csv"), students);

        List<String> parents = new ArrayList<>();
        parents.add("school_id,student_id,parent_id,first_name,last_name,email,mobile,language,primary,relationship");
        for (Tables.Guardian guardian : tables.guardians()) {
            // Bug: a join with the telephones, so that whoever has two is there twice.
            List<String> phones = guardian.phones().isEmpty() ? List.of("") : guardian.phones();
            for (String phone : phones) {
                parents.add(row(
                        guardian.schoolId(),
                        guardian.pupilId(),
                        guardian.id(),
                        guardian.firstName(),
                        guardian.lastName(),
                        guardian.email(),
                        phone,
                        "",
                        "",
                        ""));
            }
        }
        Files.write(folder.resolve("parents.csv"), parents);
    }

    private static String row(String... cells) {
        return Stream.of(cells).map(HastyExporter::quoted).collect(Collectors.joining(","));
    }

    private static String quoted(String cell) {
        return cell.matches("[^\",\r\n]*") ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
