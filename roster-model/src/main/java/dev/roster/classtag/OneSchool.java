package dev.roster.classtag;

import dev.roster.problem.SchoolRules;
import dev.roster.spec.SetRule;
import dev.roster.spec.Upload;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An upload of one school names one school, in all of its files (reading C16). */
final class OneSchool {
    private static final String SOURCE = "ClassTag help, manual upload, step 1; reading C16";

    private OneSchool() {}

    static SetRule ofClasses() {
        return rule(SchoolClass.class, List.of());
    }

    static SetRule ofUsers() {
        return rule(User.class, List.of(SchoolClass.class));
    }

    static SetRule ofEnrollments() {
        return rule(Enrollment.class, List.of(SchoolClass.class, User.class));
    }

    private static String school(Class<? extends Record> type) {
        return type.equals(User.class) ? "orgSourcedIds" : "schoolSourcedId";
    }

    /** The school is the first that is named in the first of the files that names one. */
    private static SetRule rule(Class<? extends Record> checked, List<Class<? extends Record>> others) {
        SetRule.Draft rule = SetRule.reports(SchoolRules.SEVERAL_SCHOOLS, checked, school(checked))
                .source(SOURCE)
                .onlyIn(Upload.SCHOOL)
                .lookingBack()
                .oncePer(row -> "");
        others.forEach(other -> rule.rememberingIfThere(remembered(other)));
        rule.remembering(remembered(checked));
        List<Class<? extends Record>> files =
                Stream.concat(others.stream(), Stream.of(checked)).toList();
        return rule.when((row, memory) -> {
            List<String> here = schools(row.value(school(checked)));
            String first = files.stream()
                    .<@Nullable String>map(file -> memory.recall(file, school(file)))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .map(text -> text.split(",", 2)[0])
                    .orElse(here.isEmpty() ? "" : here.get(0));
            return !here.stream().allMatch(first::equals);
        });
    }

    /** Returns what a cell names: one school, or a list of them. */
    private static List<String> schools(@Nullable Object cell) {
        Stream<?> named = cell instanceof List<?> list ? list.stream() : Stream.ofNullable(cell);
        return named.map(String::valueOf).toList();
    }

    /** Of the file as a whole, not of any key: the first school. */
    private static SetRule.Remembered remembered(Class<? extends Record> type) {
        return new SetRule.Remembered(type, List.of(), List.of(school(type)), UnaryOperator.identity());
    }
}
