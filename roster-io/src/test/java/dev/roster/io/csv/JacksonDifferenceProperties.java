package dev.roster.io.csv;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.io.csv.RandomFile.Made;
import dev.roster.io.csv.RandomFile.Written;
import dev.roster.problem.SyntaxRules;
import dev.roster.source.Limits;
import dev.roster.source.RawRow;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The reader beside Jackson's: the same cells, and where they differ, for a reason that is declared here. */
class JacksonDifferenceProperties {
    private static final int FILES = 200;
    private static final int TEXTS = 10_000;
    private static final int MANY = 50;
    private static final Pattern SPACES_MATTER = Pattern.compile(" \"|\" |[\r\n] ");

    /** Why the two may read a text differently; the records before are the same. */
    private enum Reason {
        /**
         * A quote that was lost or stands astray is a finding of its record, and reading goes on at the next line; Jackson
         * ends, or takes the rows behind it for a cell, or keeps the quote.
         */
        LOST_QUOTE,
        /** Bytes that are not UTF-8 are a finding of their cell; Jackson refuses them, for ever, or makes half a pair of surrogates. */
        NO_UTF8,
        /** A file with a NUL is not read on; Jackson takes it for a letter. */
        NUL,
        /** Spaces belong to their cells; Jackson drops those around quotes and those that a record begins with. */
        SPACES
    }

    /** A record as it was read. */
    private record Read(long line, List<String> cells, String fault) {
        /** Returns whether nothing is to be said of its quotes and its encoding. */
        boolean right() {
            return fault.isEmpty() && cells.stream().noneMatch(cell -> cell.contains("\ufffd"));
        }
    }

    @Test
    void rightFilesHaveTheSameCellsOnTheSameLines() {
        holdRightFiles(new Random(21), FILES);
    }

    @Tag("deep")
    @Test
    void manyRightFilesHaveTheSameCellsOnTheSameLines() {
        assertThat(holdRightFiles(new Random(22), FILES * MANY)).isGreaterThan(10_000_000);
    }

    private static long holdRightFiles(Random random, int files) {
        RandomFile made = new RandomFile(random, true);
        long bytes = 0;
        for (int i = 0; i < files; i++) {
            Made file = made.next();
            byte[] csv = file.bytes();
            bytes += csv.length;
            assertThat(JacksonRows.of(csv)).as("file %s", i).isEqualTo(new JacksonRows(file.rows(), false));
            for (int window : windows(random)) {
                assertThat(read(csv, Limits.STANDARD, window))
                        .as("file %s in windows of %s", i, window)
                        .isEqualTo(file.records().stream()
                                .map(record -> new Read(record.line(), record.cells(), ""))
                                .toList());
            }
        }
        return bytes;
    }

    /** A small one, one about as long as blocks are, and the usual one. */
    private static List<Integer> windows(Random random) {
        return List.of(1 + random.nextInt(80), 64 * (1 + random.nextInt(8)) + random.nextInt(3) - 1, 1 << 16);
    }

    @Test
    void recordsAreHeldToTheirLimitsAndOthersAreAsJacksonReadsThem() {
        holdToLimits(new Random(23), FILES);
    }

    @Tag("deep")
    @Test
    void manyRecordsAreHeldToTheirLimits() {
        holdToLimits(new Random(24), FILES * MANY);
    }

    private static void holdToLimits(Random random, int files) {
        RandomFile made = new RandomFile(random, false);
        int over = 0;
        for (int i = 0; i < files; i++) {
            Made file = made.next();
            Limits limits = new Limits(
                    4 + random.nextInt(140), 4 + random.nextInt(300), 1 + random.nextInt(14), Long.MAX_VALUE);
            List<List<String>> rows = JacksonRows.of(file.bytes()).rows();
            for (int window : windows(random)) {
                List<Read> read = read(file.bytes(), limits, window);
                assertThat(read).as("file %s in windows of %s", i, window).hasSameSizeAs(rows);
                for (int row = 0; row < rows.size(); row++) {
                    Read one = read.get(row);
                    Written written = file.records().get(row);
                    boolean beyond = beyond(written, limits);
                    over += beyond ? 1 : 0;
                    assertThat(one)
                            .as("record %s of file %s in windows of %s, %s", row, i, window, limits)
                            .isEqualTo(new Read(
                                    written.line(),
                                    beyond
                                            ? rows.get(row)
                                                    .subList(0, one.cells().size())
                                            : rows.get(row),
                                    beyond ? SyntaxRules.OVER_LIMIT.code() : ""));
                }
            }
        }
        assertThat(over).isGreaterThan(files);
    }

    private static boolean beyond(Written record, Limits limits) {
        return record.cells().size() > limits.columns()
                || record.bytes() > limits.rowBytes()
                || record.cellBytes().stream().anyMatch(bytes -> bytes > limits.cellBytes());
    }

    @Test
    void anyTextIsReadAsJacksonReadsItButForTheReasonsThatAreDeclared() {
        holdAnyTexts(new Random(25), TEXTS);
    }

    @Tag("deep")
    @Test
    void manyTextsAreReadAsJacksonReadsThemButForTheReasonsThatAreDeclared() {
        holdAnyTexts(new Random(26), TEXTS * MANY);
    }

    private static void holdAnyTexts(Random random, int texts) {
        RandomText made = new RandomText(random);
        Map<Reason, Integer> reasons = new EnumMap<>(Reason.class);
        int same = 0;
        for (int i = 0; i < texts; i++) {
            byte[] bytes = join("h\n", made.anything());
            Reason reason = difference(bytes, "text " + i);
            same += reason == null ? 1 : 0;
            if (reason != null) {
                reasons.merge(reason, 1, Integer::sum);
            }
        }
        assertThat(same).isGreaterThan(texts / 20);
        assertThat(reasons.keySet()).isEqualTo(EnumSet.allOf(Reason.class));
    }

    /** Returns why a text is read differently, {@code null} where it is not; fails where there is no reason for it. */
    private static @Nullable Reason difference(byte[] bytes, String name) {
        List<Read> ours = read(bytes, Limits.STANDARD, 1 << 12);
        JacksonRows theirs = JacksonRows.of(bytes);
        List<List<String>> rows = ours.stream().map(Read::cells).toList();
        int right = (int) ours.stream().takeWhile(Read::right).count();
        if (right == ours.size() && theirs.equals(new JacksonRows(rows, false))) {
            return null;
        }
        byte[] spaceless = spaceless(bytes);
        if (!Arrays.equals(bytes, spaceless)) {
            Reason other = difference(spaceless, name);
            boolean matters =
                    SPACES_MATTER.matcher(new String(bytes, ISO_8859_1)).find();
            assertThat(other != null || matters).as(name).isTrue();
            return other == null ? Reason.SPACES : other;
        }
        boolean nul = contains(bytes, 0);
        boolean utf8 = Arrays.equals(new String(bytes, UTF_8).getBytes(UTF_8), bytes);
        int alike = utf8 ? right : Math.min(right, theirs.rows().size());
        assertThat(theirs.rows()).as(name).hasSizeGreaterThanOrEqualTo(alike);
        assertThat(rows.subList(0, alike)).as(name).isEqualTo(theirs.rows().subList(0, alike));
        assertThat(nul || !utf8 || right < ours.size()).as(name).isTrue();
        return !utf8 ? Reason.NO_UTF8 : nul ? Reason.NUL : Reason.LOST_QUOTE;
    }

    private static byte[] join(String before, byte[] bytes) {
        byte[] joined = Arrays.copyOf(before.getBytes(UTF_8), before.length() + bytes.length);
        System.arraycopy(bytes, 0, joined, before.length(), bytes.length);
        return joined;
    }

    private static byte[] spaceless(byte[] bytes) {
        byte[] others = bytes.clone();
        for (int i = 0; i < others.length; i++) {
            others[i] = others[i] == ' ' ? (byte) '_' : others[i];
        }
        return others;
    }

    private static boolean contains(byte[] bytes, int sign) {
        for (byte each : bytes) {
            if (each == sign) {
                return true;
            }
        }
        return false;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "a;b|1;2 # [[a, b], [1, 2]] # [[a;b], [1;2]]",
                "sep=;|a;b|1;2 # [[a, b], [1, 2]] # [[sep=;], [a;b], [1;2]]",
                ",,|a,b|1,2 # [[a, b], [1, 2]] # [[, , ], [a, b], [1, 2]]",
                "\ufeffa,b|1,2 # [[a, b], [1, 2]] # [[a, b], [1, 2]]",
                ",| # [] # [[, ]]"
            })
    void aHeaderIsLookedForWhereJacksonTakesTheFirstLineForOne(String lines, String ours, String theirs) {
        byte[] bytes = lines.replace('|', '\n').getBytes(UTF_8);
        assertThat(read(bytes, Limits.STANDARD, 1 << 12).stream()
                        .map(Read::cells)
                        .toList())
                .hasToString(ours);
        assertThat(JacksonRows.of(bytes).rows()).hasToString(theirs);
    }

    private static List<Read> read(byte[] bytes, Limits limits, int window) {
        List<Read> read = new ArrayList<>();
        CsvReader reader = new CsvReader(new ByteArrayInputStream(bytes), limits, trouble -> {}, window);
        RawRow row = new RawRow();
        try {
            while (reader.next(row)) {
                String fault = row.fault() == null ? "" : row.fault().code();
                read.add(new Read(row.line(), Transcript.cells(row), fault));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return read;
    }
}
