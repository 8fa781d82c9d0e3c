package dev.roster.sftp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.fixtures.dropbox.DropboxServer;
import dev.roster.io.RosterFolder;
import dev.roster.io.RosterSet;
import dev.roster.io.plan.Plan;
import dev.roster.io.plan.Planning;
import dev.roster.io.plan.SafetySettings;
import dev.roster.parentsquare.ParentSquare;
import dev.roster.sftp.receipt.Receipt;
import dev.roster.sftp.receipt.Receipt.Outcome;
import dev.roster.spec.Format;
import dev.roster.validate.Options;
import dev.roster.validate.Report;
import dev.roster.validate.Roster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page about plans shows what runs here. */
class PlanPageTest {
    private static final Path PAGE = Path.of("..", "docs", "plan.md");
    private static final Path HERE = Path.of("src/test/java/dev/roster/sftp/PlanPageTest.java");
    private static final Pattern BLOCK = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    private static final Pattern SHOWN =
            Pattern.compile("// docs/plan.md: program\n(.*?) *// docs/plan.md: end", Pattern.DOTALL);

    @TempDir
    private Path temporary;

    private final List<String> shown = new ArrayList<>();
    private Delivery delivery;

    @BeforeEach
    void prepare() throws IOException {
        delivery = new Delivery(temporary);
        Files.createDirectory(temporary.resolve("night"));
    }

    @Test
    void showsWhatATestRuns() throws IOException {
        List<String> blocks = BLOCK.matcher(Files.readString(PAGE))
                .results()
                .map(block -> block.group(1))
                .toList();
        List<String> run = SHOWN.matcher(Files.readString(HERE))
                .results()
                .map(match -> match.group(1).stripTrailing().stripIndent() + "\n")
                .toList();
        assertThat(run).hasSize(1);
        assertThat(blocks).isEqualTo(run);
    }

    @Test
    void plansAndDeliversOrHolds() throws IOException {
        try (DropboxServer server = delivery.server().start()) {
            SftpPublisher publisher = Delivery.publisher(Delivery.target(server).build())
                    .withFolder(temporary.resolve("deliveries"))
                    .withSnapshots(ParentSquare.FORMAT, "sixteen-or-more-letters"::toCharArray);
            students(100);
            assertThat(night(publisher).outcome()).isEqualTo(Outcome.COMMITTED);
            students(50);
            assertThat(night(publisher).outcome()).isEqualTo(Outcome.HELD);
            assertThat(shown).contains("removals=students:50");
            Files.delete(kept());
            shown.clear();
            assertThat(night(publisher).outcome()).isEqualTo(Outcome.HELD);
            assertThat(shown).contains("uncompared");
        }
    }

    private Receipt night(SftpPublisher publisher) throws IOException {
        Format format = ParentSquare.FORMAT;
        SafetySettings settings = SafetySettings.DEFAULT;
        LocalDate today = LocalDate.of(2026, 10, 12);
        RosterFolder folder = RosterFolder.at(temporary.resolve("night"));
        Report report = Roster.validate(format, folder, Options.standard());
        // docs/plan.md: program
        RosterSet set = folder.setOf(format);
        Planning planning = Planning.of(format).withSettings(settings).withDay(today);
        Plan plan = publisher.lastKnown(format.id()).plan(planning, set.files(), report, temporary);
        plan.effects().forEach(effect -> show(effect.sentence(), effect.source()));
        plan.holds().forEach(hold -> show(hold.message(), hold.words()));
        Receipt receipt = publisher.publish(set, report, plan); // sends nothing where something holds the set
        // docs/plan.md: end
        return receipt;
    }

    private void show(String one, String other) {
        shown.add(one);
        shown.add(other);
    }

    private Path kept() throws IOException {
        try (var files = Files.walk(temporary.resolve("deliveries"))) {
            return files.filter(file -> file.endsWith("000001.snapshot"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private void students(int number) throws IOException {
        StringBuilder text = new StringBuilder("school_id,student_id,first_name,last_name,grade_level\n");
        IntStream.rangeClosed(1, number).forEach(each -> text.append("7,%s,Ivy,Stone,4\n".formatted(each)));
        Files.writeString(temporary.resolve("night").resolve("students.csv"), text.toString());
    }
}
