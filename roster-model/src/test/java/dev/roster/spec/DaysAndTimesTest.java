package dev.roster.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalQuery;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Days and times are read as the platform's formatters read them. */
class DaysAndTimesTest {
    private static final int TEXTS = 10_000;
    private static final InstantType TIMES = new InstantType();
    private static final String SHAPE = "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?Z";
    private static final List<String> SIGNS =
            List.of("", "0", "9", "+", "-", "/", ".", ":", "T", "Z", "z", " ", "\u0663", "\uff11");

    private final Random random = new Random(20260901);

    @ParameterizedTest
    @ValueSource(strings = {"uuuu-MM-dd", "MM/dd/uuuu", "MM-dd-uuuu", "uuuu/MM/dd", "dd.MM.uuuu", "uuuuMMdd"})
    void aDayIsWhatAFormatterTakesItFor(String pattern) {
        DateType days = new DateType(List.of(pattern));
        DateTimeFormatter formatter =
                DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
        int right = 0;
        for (int i = 0; i < TEXTS; i++) {
            String text = perhapsWrong(
                    pattern.replace("uuuu", year()).replace("MM", month()).replace("dd", day()));
            LocalDate expected = text.length() == pattern.length() ? parsed(formatter, text, LocalDate::from) : null;
            assertThat(days.parse(text)).as(text).isEqualTo(expected);
            right += expected == null ? 0 : 1;
        }
        assertThat(right).isBetween(TEXTS / 10, TEXTS / 10 * 9);
    }

    @Test
    void aTimeIsWhatThePlatformTakesItFor() {
        int right = 0;
        for (int i = 0; i < TEXTS; i++) {
            String text = perhapsWrong("%s-%s-%sT%s:%s:%s%sZ"
                    .formatted(
                            year(),
                            month(),
                            day(),
                            any("00", "12", "23", "24", "25"),
                            any("00", "30", "59", "60"),
                            any("00", "01", "59", "60", "61"),
                            fraction()));
            Instant expected = text.matches(SHAPE) ? parsed(DateTimeFormatter.ISO_INSTANT, text, Instant::from) : null;
            assertThat(TIMES.parse(text)).as(text).isEqualTo(expected);
            right += expected == null ? 0 : 1;
        }
        assertThat(right).isBetween(TEXTS / 20, TEXTS / 2);
    }

    @Test
    void aDayMayEndWithItsTwentyFourthHourOrALeapSecond() {
        assertThat(TIMES.parse("2026-09-01T24:00:00Z")).isEqualTo(Instant.parse("2026-09-02T00:00:00Z"));
        assertThat(TIMES.parse("2026-12-31T23:59:60Z")).isEqualTo(Instant.parse("2026-12-31T23:59:59Z"));
        assertThat(TIMES.parse("2026-09-01T24:00:01Z")).isNull();
        assertThat(TIMES.parse("2026-02-30T24:00:00Z")).isNull();
    }

    @Test
    void aPatternWithNamesIsReadByItsFormatter() {
        DateType named = new DateType(List.of("dd MMM uuuu"));
        assertThat(named.parse("01 Sep 2026")).isEqualTo(LocalDate.of(2026, 9, 1));
        assertThat(named.parse("31 Sep 2026")).isNull();
        assertThat(named.parse("01 sep 2026")).isNull();
    }

    private static <T> @Nullable T parsed(DateTimeFormatter formatter, String text, TemporalQuery<T> query) {
        try {
            return formatter.parse(text, query);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /** Half of the texts stay as they are; in the others a sign stands where another stood, or beside it, or is gone. */
    private String perhapsWrong(String text) {
        if (random.nextBoolean()) {
            return text;
        }
        int from = random.nextInt(text.length() + 1);
        int to = Math.min(text.length(), from + random.nextInt(2));
        return text.substring(0, from) + SIGNS.get(random.nextInt(SIGNS.size())) + text.substring(to);
    }

    private String year() {
        return any("0000", "0001", "1900", "2000", "2023", "2024", "2100", "9999");
    }

    private String month() {
        return "%02d".formatted(random.nextInt(14));
    }

    private String day() {
        return any("00", "01", "15", "28", "29", "30", "31", "32");
    }

    private String fraction() {
        String digits = Long.toString(random.nextLong() >>> 1).substring(0, random.nextInt(11));
        return random.nextInt(3) > 0 ? "" : "." + digits;
    }

    private String any(String... texts) {
        return texts[random.nextInt(texts.length)];
    }
}
