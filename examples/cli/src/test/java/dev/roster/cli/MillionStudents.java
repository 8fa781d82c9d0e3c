package dev.roster.cli;

import java.util.List;
import java.util.Locale;

/** SameGoal's students as a large state would have them: every column, and what is awkward in CSV or XML in some. */
final class MillionStudents {
    static final int COUNT = 1_000_000;
    static final String HEADER =
            "Student Id,Last Name,Middle Name,First Name,Date of Birth,Gender,District Enrollment,Grade,Address,City,State,"
                    + "Zip,Race,District of Residence,County of Residence,District of Service,Student Reporting Id,"
                    + "Building,Building Reporting Id,SIS Internal ID\r\n";

    private static final List<String> LAST = List.of(
            "Stone",
            "O'Hara",
            "\"Oak, \"\"Jr\"\"\"",
            "Nu\u00f1ez",
            "de la Cruz",
            "\u0141ukasz-Wr\u00f3bel",
            "Li",
            "<Reed> & Sons");
    private static final List<String> FIRST = List.of(
            "Ivy",
            "Zo\u00e9",
            "Jos\u00e9 Mar\u00eda",
            "\u738b\u79c0\u82f1",
            "\u0645\u0631\u064a\u0645",
            "Bj\u00f6rn",
            "Anne-Lise",
            "Sol \ud83d\ude00");
    private static final List<String> GENDERS = List.of("F", "M", "female", "Male");
    private static final List<String> STREETS =
            List.of("Oak Street", "\"Elm Road, Apt 3\"", "1st & Main", "St. Mary's Way", "");
    private static final List<String> CITIES = List.of("Alder", "Birch Falls", "Cedar", "Ca\u00f1on");
    private static final List<String> GRADES =
            List.of("PK", "K", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "12");

    private MillionStudents() {}

    /** Returns a row; the same number gives the same one. */
    static String row(int number) {
        String street = pick(STREETS, number / 5);
        String address = street.isEmpty()
                ? ""
                : street.startsWith("\"")
                        ? "\"" + number % 990 + " " + street.substring(1)
                        : number % 990 + " " + street;
        int building = number % 400;
        return String.join(
                        ",",
                        "A%07d".formatted(number),
                        pick(LAST, number),
                        number % 3 == 0 ? pick(FIRST, number / 3) : "",
                        pick(FIRST, number / 8),
                        String.format(
                                Locale.ROOT, "%d-%02d-%02d", 2006 + number % 15, 1 + number % 12, 1 + number % 28),
                        pick(GENDERS, number),
                        "ENROLLED",
                        pick(GRADES, number),
                        address,
                        pick(CITIES, number),
                        "WA",
                        "%05d".formatted(98000 + number % 999),
                        "",
                        "District " + number % 40,
                        "",
                        "District " + number % 40,
                        "9%08d".formatted(number),
                        "Building " + building,
                        "%04d".formatted(building),
                        "sis-" + number)
                + "\r\n";
    }

    private static String pick(List<String> words, int number) {
        return words.get(number % words.size());
    }
}
