package dev.roster.io.report;

import dev.roster.io.plan.Counts;
import dev.roster.io.plan.Difference;
import dev.roster.io.plan.FileDifference;
import dev.roster.io.plan.SchoolDifference;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The part of a page that shows how large the files are, and each school in them, beside the last delivery. */
final class HtmlSizes {
    private static final int SCHOOLS = 50;

    private final HtmlPage page;
    private boolean departing;

    HtmlSizes(HtmlPage page) {
        this.page = page;
    }

    void write(Difference difference) {
        departing = difference.files().stream().anyMatch(file -> file.counts().departed() > 0);
        page.open("section", "id", "sizes");
        page.element("h2", "Sizes beside the last delivery");
        page.element(
                "p",
                "The upper bar is last time, the lower one is now. The line of a school is its line in the file of schools. A row that moved to another school is removed here and added there.");
        table("All files", "File", difference.files().size(), () -> {
            long most = difference.files().stream()
                    .mapToLong(file -> larger(file.counts()))
                    .max()
                    .orElse(0);
            for (FileDifference file : difference.files()) {
                row(Shown.name(file.file()) + presence(file), file.counts(), most);
            }
        });
        difference.files().forEach(this::schools);
        page.close();
    }

    private static String presence(FileDifference file) {
        return switch (file.presence()) {
            case BOTH -> "";
            case NEW -> ", new";
            case GONE -> ", not there";
            case UNSENT -> ", not sent";
        };
    }

    /** Where a district has very many schools, those whose size changed most. */
    private void schools(FileDifference file) {
        List<SchoolDifference> shown = file.schools().stream()
                .sorted(Comparator.comparing(HtmlSizes::shift).reversed())
                .limit(SCHOOLS)
                .sorted(Comparator.comparingInt(SchoolDifference::school))
                .toList();
        if (shown.size() < 2 || most(file.schools()) < 2) {
            return;
        }
        String name = Shown.name(file.file());
        page.element("h3", "%s by school".formatted(name));
        if (shown.size() < file.schools().size()) {
            page.element(
                    "p",
                    "%s of %s schools, those whose size changed most."
                            .formatted(shown.size(), file.schools().size()));
        }
        table(name + " by school", "School", shown.size(), () -> {
            long most = most(shown);
            shown.forEach(school -> row(name(school), school.counts(), most));
        });
    }

    private static double shift(SchoolDifference school) {
        Counts counts = school.counts();
        return Math.abs(counts.now() - counts.before()) / (double) Math.max(1, counts.before());
    }

    private static String name(SchoolDifference school) {
        String earlier = school.earlierLine() == null ? "" : ", line %s last time".formatted(school.earlierLine());
        String line = school.line() == null ? earlier : ", line %s".formatted(school.line());
        return "School %s%s%s".formatted(school.school(), line, school.there() ? "" : ", not there");
    }

    private static long most(List<SchoolDifference> schools) {
        return schools.stream()
                .mapToLong(school -> larger(school.counts()))
                .max()
                .orElse(0);
    }

    private static long larger(Counts counts) {
        return Math.max(counts.before(), counts.now());
    }

    private void table(String label, String first, int rows, Runnable body) {
        if (rows == 0) {
            return;
        }
        page.open("div", "class", "wide", "role", "region", "aria-label", label, "tabindex", "0");
        page.open("table");
        List<String> heads =
                new ArrayList<>(List.of("Last time", "Now", "Added", "Changed", "Removed", "Other id", "Picture"));
        if (departing) {
            heads.add(heads.size() - 1, "Departed");
        }
        page.head(first, heads.toArray(String[]::new));
        body.run();
        page.endTable();
        page.close();
    }

    private void row(String name, Counts counts, long most) {
        page.open("tr").element("td", name);
        for (long number : new long[] {
            counts.before(), counts.now(), counts.added(), counts.changed(), counts.removed(), counts.rekeyed()
        }) {
            page.element("td", Long.toString(number), "class", "number");
        }
        if (departing) {
            page.element("td", Long.toString(counts.departed()), "class", "number");
        }
        page.open("td", "class", "bars", "aria-hidden", "true");
        bar("before", counts.before(), most);
        bar("now", counts.now(), most);
        page.close().close();
    }

    private void bar(String kind, long rows, long most) {
        long share = most == 0 ? 0 : Math.round(1000.0 * rows / most);
        String width = "width:%s.%s%%".formatted(share / 10, share % 10);
        page.element("span", "", "class", kind, "style", width);
    }
}
