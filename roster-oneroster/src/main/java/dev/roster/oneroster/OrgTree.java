package dev.roster.oneroster;

import dev.roster.spec.RowView;
import dev.roster.spec.SetRule;
import java.util.List;

/** Organizations are a tree, and in OneRoster 1.1 a kind of organization has its place in it. */
final class OrgTree {
    private static final List<String> ORDER = List.of("national", "state", "local", "district", "school");
    private static final List<String> WITHOUT_DEPARTMENTS = List.of("national", "state");
    private static final String PARENT = "parentSourcedId";

    private OrgTree() {}

    /** A circle is reported once, on the row that closes it. */
    static SetRule ownAncestor(Class<? extends Record> org, String source) {
        return SetRule.reports(OneRosterRules.OWN_ANCESTOR, org, "sourcedId", PARENT)
                .source(source + ", orgs.csv, parentSourcedId; reading O6")
                .remembering(org, "sourcedId", PARENT)
                .lookingBack()
                .when((row, memory) -> closes(org, row, memory));
    }

    /** Those above a row lead to the row itself, which is not remembered yet. */
    private static boolean closes(Class<? extends Record> org, RowView row, SetRule.Memory memory) {
        String own = row.text("sourcedId");
        String above = row.text(PARENT);
        return own != null && above != null && own.equals(memory.follow(org, PARENT, above));
    }

    static SetRule order(Class<? extends Record> org, String source) {
        return SetRule.reports(OneRosterRules.ORG_ORDER, org, "type", PARENT)
                .source(source + ", orgs.csv, type and parentSourcedId; reading O6")
                .remembering(org, "sourcedId", "type")
                .when((row, memory) -> {
                    String type = row.text("type");
                    String above = memory.recall(org, "type", row.text(PARENT));
                    return type != null && above != null && !mayBeUnder(type, above);
                });
    }

    private static boolean mayBeUnder(String type, String above) {
        return type.equals("department")
                ? !WITHOUT_DEPARTMENTS.contains(above)
                : ORDER.contains(above) && ORDER.indexOf(above) < ORDER.indexOf(type);
    }
}
