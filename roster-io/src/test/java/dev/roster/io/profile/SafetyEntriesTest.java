package dev.roster.io.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roster.io.SettingsException;
import dev.roster.io.plan.Limit;
import dev.roster.io.plan.SafetyEntries;
import dev.roster.io.plan.SafetySettings;
import dev.roster.io.plan.SafetySettings.Limits;
import dev.roster.parentsquare.ParentSquare;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a profile says of safety, and how a target's word goes before it. */
class SafetyEntriesTest {
    @TempDir
    private Path folder;

    private Path file(String safety) throws IOException {
        return Files.writeString(folder.resolve("profile.yaml"), "format: parentsquare\n" + safety);
    }

    private SafetySettings settings(String safety) throws IOException {
        Path file = file(safety);
        ProfileFile.read(file, ParentSquare.FORMAT);
        return ProfileFile.readSafety(file).settings(ParentSquare.FORMAT);
    }

    @Test
    void areTheDefaultsWhereNothingIsSaid() throws IOException {
        assertThat(settings("")).isEqualTo(SafetySettings.DEFAULT);
        assertThat(settings("safety: {}\n")).isEqualTo(SafetySettings.DEFAULT);
    }

    @Test
    void changeWhatTheyNameAndNothingElse() throws IOException {
        SafetySettings settings = settings("""
                safety:
                  removals: 12
                  removedRows: 500
                  floor: 3
                  unchangedNights: 4
                  files:
                    staff.csv: {removals: 30, changedRows: 9}
                  rollover:
                    from: 2027-07-01
                    until: 2027-08-15
                    removals: 60
                    changes: 100
                    files:
                      rosters.csv: {removals: 100}
                """);
        Limits usual = settings.usual();
        assertThat(usual.removals("students.csv")).isEqualTo(new Limit(12, 500));
        assertThat(usual.changes("students.csv")).isEqualTo(new Limit(75, Limit.ANY));
        assertThat(usual.removals("staff.csv")).isEqualTo(new Limit(30, 500));
        assertThat(usual.changes("staff.csv")).isEqualTo(new Limit(75, 9));
        assertThat(settings.floor()).isEqualTo(3);
        assertThat(settings.unchangedNights()).isEqualTo(4);
        Limits moving = settings.on(LocalDate.of(2027, 8, 15));
        assertThat(moving.removals("students.csv")).isEqualTo(new Limit(60, 500));
        assertThat(moving.changes("students.csv")).isEqualTo(new Limit(100, Limit.ANY));
        assertThat(moving.removals("rosters.csv")).isEqualTo(new Limit(100, 500));
        assertThat(settings.on(LocalDate.of(2027, 8, 16))).isEqualTo(usual);
        assertThat(settings.on(LocalDate.of(2027, 6, 30))).isEqualTo(usual);
        assertThat(settings.on(null)).isEqualTo(usual);
    }

    @Test
    void mayNotMakeALongRolloverOfTwoShortOnes() {
        SafetyEntries profile = new SafetyEntries(
                Map.of("rollover/from", LocalDate.of(2027, 7, 1), "rollover/until", LocalDate.of(2027, 8, 31)));
        assertThat(profile.settings(ParentSquare.FORMAT).rollover()).isNotNull();
        SafetyEntries target = new SafetyEntries(Map.of("rollover/until", LocalDate.of(2028, 8, 31)));
        assertThatThrownBy(() -> profile.with(target).settings(ParentSquare.FORMAT))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the rollover from 2027-07-01 to 2028-08-31 has 428 days, and 62 are the most");
    }

    @Test
    void giveWayToATargetKeyByKey() {
        SafetyEntries profile = new SafetyEntries(Map.of("removals", 12L, "changes", 50L));
        SafetyEntries target = new SafetyEntries(Map.of("removals", 20L));
        Limits usual = profile.with(target).settings(ParentSquare.FORMAT).usual();
        assertThat(usual.removals("x").percent()).isEqualTo(20);
        assertThat(usual.changes("x").percent()).isEqualTo(50);
    }

    private void refuses(String safety, String... messages) throws IOException {
        Path file = file(safety);
        assertThatThrownBy(() -> ProfileFile.read(file, ParentSquare.FORMAT))
                .isInstanceOf(SettingsException.class)
                .hasMessage(String.join("\n", messages));
    }

    @Test
    void areRefusedWhereTheyCannotBeMeant() throws IOException {
        refuses(
                "safety:\n  removal: 12\n",
                "profile.yaml, line 3, column 3: 'removal' is no key here; the nearest one is 'removals', all are removals, removedRows, changes, changedRows, floor, unchangedNights, restingDays, files, rollover");
        refuses(
                "safety:\n  removals: 101\n  floor: 1.5\n  unchangedNights: 0\n",
                "profile.yaml, line 3, column 3: this is no whole number from 0 to 100; write per cent without a sign",
                "profile.yaml, line 4, column 3: this is no whole number from 0 to 1000000000; write digits only",
                "profile.yaml, line 5, column 3: this is no whole number from 1 to 1000000000; write digits only");
        refuses(
                "safety: {rollover: {from: July}}\n",
                "profile.yaml, line 2, column 21: this is no day; write it as 2026-12-31");
        refuses(
                "safety: {rollover: {from: 2027-07-01}}\n",
                "profile.yaml, line 2, column 1: a rollover has both its days; give 'from' and 'until'; correct it, or leave it out");
        refuses(
                "safety: {rollover: {from: 2027-07-02, until: 2027-07-01}}\n",
                "profile.yaml, line 2, column 39: the rollover ends on 2027-07-01, before it begins on 2027-07-02; correct its days; limits that hold all year stand outside of it");
        refuses(
                "safety:\n  rollover:\n    from: 2027-07-01\n    until: 2027-09-01\n",
                "profile.yaml, line 5, column 5: the rollover from 2027-07-01 to 2027-09-01 has 63 days, and 62 are the most; correct its days; limits that hold all year stand outside of it");
        refuses(
                "safety: {files: {roster.csv: {removals: 3}}}\n",
                "profile.yaml, line 2, column 1: 'safety' names 'roster.csv', which is no file of parentsquare; the nearest one is 'rosters.csv'; correct it, or leave it out");
    }
}
