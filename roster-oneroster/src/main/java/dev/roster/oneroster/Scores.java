package dev.roster.oneroster;

import dev.roster.spec.RowView;
import dev.roster.spec.SetRule;
import dev.roster.spec.SetRule.Remembered;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A score is one that its line item allows, and one in words is a value of the scale. */
final class Scores {
    private static final String ITEM = "lineItemSourcedId";
    private static final String SCALE = "scoreScaleSourcedId";

    private Scores() {}

    /** The lowest and the highest score are allowed. */
    static SetRule inRange(Class<? extends Record> result, Class<? extends Record> lineItem, String source) {
        return SetRule.reports(OneRosterRules.SCORE_OUT_OF_RANGE, result, ITEM, "score")
                .source(source + ", results.csv, score")
                .remembering(lineItem, "sourcedId", "resultValueMin", "resultValueMax")
                .when((row, memory) -> row.value("score") instanceof BigDecimal score
                        && (over(memory.recall(lineItem, "resultValueMin", row.text(ITEM)), score)
                                || below(memory.recall(lineItem, "resultValueMax", row.text(ITEM)), score)));
    }

    private static boolean over(@Nullable String bound, BigDecimal score) {
        return bound != null && new BigDecimal(bound).compareTo(score) > 0;
    }

    private static boolean below(@Nullable String bound, BigDecimal score) {
        return bound != null && new BigDecimal(bound).compareTo(score) < 0;
    }

    /**
     * Where scales are known that the result or its line item has, one of them has the value (reading O8).
     *
     * @param ofResult the record that gives a result a scale
     * @param ofItem the record that gives a line item a scale
     */
    static SetRule inScale(
            Class<? extends Record> result,
            Class<? extends Record> ofResult,
            Class<? extends Record> ofItem,
            Class<? extends Record> scale,
            String source) {
        return SetRule.reports(OneRosterRules.SCORE_NOT_IN_SCALE, result, "sourcedId", ITEM, "textScore")
                .source(source + ", results.csv, textScore; reading O8")
                .rememberingIfThere(Remembered.of(ofResult, List.of("resultSourcedId"), SCALE)
                        .every())
                .rememberingIfThere(Remembered.of(ofItem, List.of(ITEM), SCALE).every())
                .rememberingIfThere(Remembered.of(scale, List.of("sourcedId"), "scoreScaleValue"))
                .when((row, memory) -> {
                    List<List<@Nullable String>> assigned =
                            new ArrayList<>(memory.every(ofResult, row.text("sourcedId")));
                    assigned.addAll(memory.every(ofItem, row.text(ITEM)));
                    return !fits(row, assigned, scale, memory);
                });
    }

    private static boolean fits(
            RowView row, List<List<@Nullable String>> assigned, Class<? extends Record> scale, SetRule.Memory memory) {
        String score = row.text("textScore");
        List<@Nullable String> scales = assigned.stream()
                .map(kept -> memory.recall(scale, "scoreScaleValue", kept.get(0)))
                .toList();
        return score == null
                || scales.isEmpty()
                || scales.stream().anyMatch(Objects::isNull)
                || scales.stream().anyMatch(values -> values != null && has(values, score));
    }

    /** Returns whether one of some values has a text on one of its sides. */
    private static boolean has(String values, String score) {
        for (String value : values.split(",", -1)) {
            int colon = value.indexOf(':');
            if (score.equals(value.substring(1, colon))
                    || score.equals(value.substring(colon + 1, value.length() - 1))) {
                return true;
            }
        }
        return false;
    }
}
