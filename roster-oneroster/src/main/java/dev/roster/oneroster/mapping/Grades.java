package dev.roster.oneroster.mapping;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Grades by CEDS and by ParentSquare (readings P26, M1, M2 and M13). */
final class Grades {
    private static final String NO_GRADES = "100";
    private static final Map<String, Carried> TO_NUMBER = toNumber();
    private static final Map<String, Carried> TO_CEDS = toCeds();

    /** A grade level of CEDS as ParentSquare's number. */
    static final Transform NUMBER = new Transform(
            "grade as a number",
            "PR -4, PK -3, TK -1, KG and K 0, 01 to 12 their number; IT, 13, PS, UG and Other become 100;"
                    + " the first of several that is one of these",
            Grades::number);

    /** ParentSquare's number as a grade level of CEDS. */
    static final Transform CEDS =
            Shared.codes("grade by CEDS", "-4 PR, -3 PK, -2 and -1 TK, 0 KG, 1 to 12 with two digits, 100 UG", TO_CEDS);

    /** A grade in somebody's own words as a grade level of CEDS. */
    static final Transform WORDS = new Transform(
            "grade in words",
            "a code of CEDS as it is; 1 to 12 with two digits, K and 0 as KG; others have no place",
            Grades::words);

    private Grades() {}

    private static @Nullable Carried words(Object value) {
        String text = value.toString();
        if (TO_NUMBER.containsKey(text)) {
            return new Carried(text, Fate.KEPT);
        }
        if (text.equals("K")) {
            return Carried.less("KG");
        }
        Carried number = TO_CEDS.get(text);
        return text.startsWith("-") || text.equals(NO_GRADES) || number == null ? null : Carried.less(number.value());
    }

    private static @Nullable Carried number(Object value) {
        List<String> grades = Cells.texts(value);
        for (String grade : grades) {
            Carried code = words(grade);
            Carried number = code == null ? null : TO_NUMBER.get(code.value().toString());
            if (code != null && number != null) {
                Fate fate = code.fate().worse(number.fate());
                return new Carried(number.value(), grades.size() == 1 ? fate : fate.worse(Fate.NARROWED));
            }
        }
        return null;
    }

    private static Map<String, Carried> toNumber() {
        Map<String, Carried> codes = new LinkedHashMap<>();
        codes.put("PR", new Carried("-4", Fate.TRANSFORMED));
        codes.put("PK", new Carried("-3", Fate.TRANSFORMED));
        codes.put("TK", new Carried("-1", Fate.TRANSFORMED));
        codes.put("KG", new Carried("0", Fate.TRANSFORMED));
        for (int grade = 1; grade <= 12; grade++) {
            codes.put(twoDigits(grade), Carried.as(String.valueOf(grade), twoDigits(grade)));
        }
        for (String other : List.of("IT", "13", "PS", "UG", "Other")) {
            codes.put(other, Carried.less(NO_GRADES));
        }
        return codes;
    }

    private static Map<String, Carried> toCeds() {
        Map<String, Carried> codes = new LinkedHashMap<>();
        codes.put("-4", new Carried("PR", Fate.TRANSFORMED));
        codes.put("-3", new Carried("PK", Fate.TRANSFORMED));
        codes.put("-2", Carried.less("TK"));
        codes.put("-1", new Carried("TK", Fate.TRANSFORMED));
        codes.put("0", new Carried("KG", Fate.TRANSFORMED));
        for (int grade = 1; grade <= 12; grade++) {
            codes.put(String.valueOf(grade), Carried.as(twoDigits(grade), String.valueOf(grade)));
        }
        codes.put(NO_GRADES, new Carried("UG", Fate.TRANSFORMED));
        return codes;
    }

    private static String twoDigits(int grade) {
        return (grade < 10 ? "0" : "") + grade;
    }
}
