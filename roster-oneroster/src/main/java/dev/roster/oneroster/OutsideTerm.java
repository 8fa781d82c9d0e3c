package dev.roster.oneroster;

import dev.roster.spec.RowView;
import dev.roster.spec.SetRule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The first day of an enrollment and its last one are each in a term of its class; days between them may be in none
 * (reading O5). An end is the day after the last one.
 */
final class OutsideTerm {

    /** A term, of which the end is the day after the last one. */
    private record Term(LocalDate start, LocalDate end) {
        private boolean has(LocalDate day) {
            return !day.isBefore(start) && day.isBefore(end);
        }
    }

    private final Class<? extends Record> schoolClass;
    private final Class<? extends Record> session;

    private OutsideTerm(Class<? extends Record> schoolClass, Class<? extends Record> session) {
        this.schoolClass = schoolClass;
        this.session = session;
    }

    static SetRule of(
            Class<? extends Record> enrollment,
            Class<? extends Record> schoolClass,
            Class<? extends Record> session,
            String source) {
        OutsideTerm rule = new OutsideTerm(schoolClass, session);
        return SetRule.reports(OneRosterRules.OUTSIDE_TERM, enrollment, "classSourcedId", "beginDate", "endDate")
                .source(source + ", enrollments.csv, beginDate and endDate; reading O5")
                .remembering(schoolClass, "sourcedId", "termSourcedIds")
                .remembering(session, "sourcedId", "startDate", "endDate")
                .when(rule::broken);
    }

    private boolean broken(RowView row, SetRule.Memory memory) {
        String terms = memory.recall(schoolClass, "termSourcedIds", row.text("classSourcedId"));
        List<Term> known = terms == null || ToBeDeleted.is(row) ? List.of() : terms(terms, memory);
        if (known.isEmpty()) {
            return false;
        }
        LocalDate first = row.value("beginDate") instanceof LocalDate day ? day : null;
        LocalDate last = row.value("endDate") instanceof LocalDate day ? day.minusDays(1) : null;
        if (first != null && last != null && last.isBefore(first.minusDays(1))) {
            return false; // the dates are in the wrong order, which is said and says all
        }
        boolean empty = first != null && last != null && last.isBefore(first);
        return outside(known, first) || (!empty && outside(known, last));
    }

    private static boolean outside(List<Term> terms, @Nullable LocalDate day) {
        return day != null && terms.stream().noneMatch(term -> term.has(day));
    }

    /** Returns the terms; none where one of them is not known or ends before it starts, for it may be any. */
    private List<Term> terms(String ids, SetRule.Memory memory) {
        List<Term> terms = new ArrayList<>();
        for (String id : ids.split(",", -1)) {
            String start = memory.recall(session, "startDate", id);
            String end = memory.recall(session, "endDate", id);
            if (start == null || end == null) {
                return List.of();
            }
            Term term = new Term(LocalDate.parse(start), LocalDate.parse(end));
            if (term.end.isBefore(term.start)) {
                return List.of();
            }
            terms.add(term);
        }
        return terms;
    }
}
