package dev.roster.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.roster.problem.Rule;
import dev.roster.rule.Paired;
import dev.roster.spec.SetRule.Remembered;
import dev.roster.validate.Findings;
import dev.roster.validate.Tables;
import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a set rule remembers beyond the first value of each key, and what else came with OneRoster's declarations. */
class RememberedTest {
    private static final Rule CROWDED =
            Rule.warning("crowded").means("means").fix("fix").since("1.0");

    @RosterFile(value = "seats.csv", source = "invented", former = "row")
    @Paired(
            value = {"subjects", "codes"},
            alone = Paired.Alone.ALLOWED)
    record Seat(
            @NotBlank String room,
            @Nullable String person,
            @Nullable String hour,
            @Nullable List<String> subjects,
            @Nullable List<String> codes) {}

    private static Format format(Remembered remembered) {
        SetRule rule = SetRule.reports(CROWDED, Seat.class, "room", "person", "hour")
                .source("invented")
                .remembering(remembered)
                .lookingBack()
                .when((row, memory) -> row.text("hour") != null
                        && memory.every(Seat.class, row.text("room")).stream()
                                .anyMatch(kept -> row.text("hour").equals(kept.get(1))));
        return Format.named("seats")
                .version("1")
                .files(Seat.class)
                .setRules(rule)
                .build();
    }

    private static Remembered seats() {
        return Remembered.of(Seat.class, List.of("room"), "person", "hour");
    }

    private static Tables table(String rows) {
        return Tables.of("seats.csv", "room|person|hour|subjects|codes\n" + rows);
    }

    @Test
    void keepsEveryRowOfAKeyWithItsBlanks() {
        assertThat(Findings.of(format(seats().every()), table("a|x|1||\na||2||\nb|x|2||\na|y|||\na|z|2||\na|z|3||\n")))
                .containsExactly("warning crowded seats.csv:6 room,person,hour");
    }

    @Test
    void keepsSomeRowsOnly() {
        Remembered named = seats().every().only(row -> row.filled("person"));
        assertThat(Findings.of(format(named), table("a||1||\na|x|1||\na||1||\n")))
                .containsExactly("warning crowded seats.csv:4 room,person,hour");
    }

    private static Format whole() {
        SetRule rule = SetRule.reports(CROWDED, Seat.class, "room", "hour")
                .source("invented")
                .rememberingWhole(Remembered.of(Seat.class, List.of("room", "person")))
                .when((row, memory) ->
                        row.text("room") != null && !memory.knows(Seat.class, row.text("room"), row.text("hour")));
        return Format.named("seats")
                .version("1")
                .files(Seat.class)
                .setRules(rule)
                .build();
    }

    @Test
    void missesNoRowThatMayBeOneWithAWrongCellInItsKey() {
        assertThat(Findings.of(whole(), table("a|x|x||\n|y|||\nb||y||\nc||z||\n")))
                .containsExactly("error missing_value seats.csv:3 room", "warning crowded seats.csv:5 room,hour");
    }

    @Test
    void missesARowWhereAnotherTellsNothingOfItsKey() {
        assertThat(Findings.of(whole(), table("a|x|x||\n||x||\nb|x|||\n")))
                .containsExactly("error missing_value seats.csv:3 room", "warning crowded seats.csv:4 room,hour");
    }

    @Test
    void refusesToTellEveryRowWhereTheFirstValuesAreKept() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Findings.of(format(seats()), table("a|x|1||\n")))
                .withMessage(
                        "a set rule asks for every row of Seat and keeps the first values; remember them with every()");
    }

    private static Format circles() {
        SetRule rule = SetRule.reports(CROWDED, Seat.class, "room", "person")
                .source("invented")
                .remembering(Seat.class, "room", "person")
                .lookingBack()
                .when((row, memory) -> {
                    String room = row.text("room");
                    String next = row.text("person");
                    return room != null && next != null && room.equals(memory.follow(Seat.class, "person", next));
                });
        return Format.named("seats")
                .version("1")
                .files(Seat.class)
                .setRules(rule)
                .build();
    }

    @Test
    void followsAComponentFromRowToRow() {
        assertThat(Findings.of(circles(), table("a|b|||\nb|c|||\nc||||\nd|a|||\ne|gone|||\n")))
                .isEmpty();
        assertThat(Findings.of(circles(), table("a|b|||\nb|c|||\nc|a|||\nd|a|||\ne|d|||\nf|f|||\n")))
                .containsExactly("warning crowded seats.csv:4 room,person", "warning crowded seats.csv:7 room,person");
    }

    @Test
    void followsALongWayAboutAsFastAsAShortOne() {
        StringBuilder down = new StringBuilder("0||||\n");
        StringBuilder up = new StringBuilder();
        int rooms = 50_000;
        for (int i = 1; i <= rooms; i++) {
            down.append("%s|%s|||\n".formatted(i, i - 1));
            up.append("%s|%s|||\n".formatted(i, i % rooms + 1));
        }
        assertTimeout(Duration.ofSeconds(10), () -> {
            assertThat(Findings.of(circles(), table(down.toString()))).isEmpty();
            assertThat(Findings.of(circles(), table(up.toString())))
                    .containsExactly("warning crowded seats.csv:%s room,person".formatted(rooms + 1));
            assertThat(Findings.of(
                            circles(), table(up + "x|1|||\n" + down.toString().replace("0||", "0|1|"))))
                    .filteredOn(finding -> finding.contains("crowded"))
                    .hasSize(1);
        });
    }

    @Test
    void lettingTheSecondListStandAloneStillCountsItsItems() {
        assertThat(Findings.of(format(seats().every()), table("a||||1,2\nb|||s|1,2\nc|||s|\nd|||s,|1\n")))
                .containsExactly(
                        "error unpaired_lists seats.csv:3 subjects,codes", "error bad_list seats.csv:5 subjects");
    }

    @Test
    void passesOverAFormerHeaderAndNoOther() {
        Tables former = Tables.of("seats.csv", "room|row|person|hour|subjects|codes\na||x|1||\n");
        assertThat(Findings.of(format(seats().every()), former)).isEmpty();
        Tables other = Tables.of("seats.csv", "room|Row|person|hour|subjects|codes\na||x|1||\n");
        assertThat(Findings.of(format(seats().every()), other))
                .containsExactly("warning unknown_column seats.csv:1 Row position 2");
    }
}
