package dev.roster.cli;

import dev.roster.fixtures.Defect;
import dev.roster.spec.FileSpec;
import dev.roster.spec.Format;
import dev.roster.spec.Profile;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes up a district. */
@Command(
        name = "generate",
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class,
        description = "Makes up a school district and writes its files, which are right in every respect: to try a"
                + " program, a receiver or this one. Nobody in them is real. The same seed gives the same bytes.")
final class GenerateCommand implements Callable<Integer> {
    private final KnownFormats formats;
    private final Mutants mutants;
    private final PrintWriter err;
    private final boolean terminal;
    private final Cancellation cancellation;

    @Parameters(index = "0", paramLabel = "FORMAT", description = "The format's id.")
    private String format = "";

    @Parameters(index = "1", paramLabel = "OUT", description = "A new or empty folder, or a new zip.")
    private String target = "";

    @Option(names = "--students", paramLabel = "N", description = "how many students there are; 300 where not said")
    private int students = 300;

    @Option(
            names = "--seed",
            paramLabel = "S",
            description = "the number that all the rest comes from; 1 where not said")
    private long seed = 1;

    @Option(
            names = "--mutate",
            paramLabel = "CODE",
            description = "plants one defect that a validation reports as CODE, and says where. See 'rules FORMAT'. The"
                    + " district is held in memory: some thousand students are enough.")
    private @Nullable String code;

    @Mixin
    private ProfileOption profile = new ProfileOption();

    GenerateCommand(
            KnownFormats formats, Mutants mutants, PrintWriter err, boolean terminal, Cancellation cancellation) {
        this.formats = formats;
        this.mutants = mutants;
        this.err = err;
        this.terminal = terminal;
        this.cancellation = cancellation;
    }

    @Override
    public Integer call() throws IOException {
        Format named = formats.named(format);
        Profile agreed = profile.read(named);
        Format bent = named.with(agreed);
        MadeDistrict made = MadeDistrict.of(formats, bent, agreed, students, seed);
        if (code != null) {
            made.requireCode(mutants, code);
        }
        NewPlace place = NewPlace.of(target);
        place.refuseUnlessNew();
        return cancellation.during(() -> write(made, place));
    }

    private int write(MadeDistrict made, NewPlace place) throws IOException {
        Mutant mutant = code == null ? null : made.mutant(mutants, code);
        if (mutant != null && code != null && place.zip()) {
            mutant.refuseZip(code);
        }
        try (NewSet set = NewSet.at(place)) {
            try (ProgressLine progress = new ProgressLine(err, terminal)) {
                if (mutant == null) {
                    made.writeTo(set, progress);
                } else {
                    mutant.files().writeTo(set.files().path());
                }
            }
            set.commit();
            say(made, mutant);
            return ExitCode.CLEAN;
        } catch (ClosedByInterruptException e) {
            throw new IOException("stopped before the files were whole; nothing was written", e);
        }
    }

    /** Says what there is now. */
    private void say(MadeDistrict made, @Nullable Mutant mutant) {
        err.println(
                mutant == null
                        ? "wrote %s students with all that belongs to them, from seed %s, to %s"
                                .formatted(students, seed, target)
                        : "wrote a set with one defect, from a district of %s students and seed %s, to %s"
                                .formatted(students, seed, target));
        String path = mutant == null || mutant.alone().isEmpty()
                ? target
                : Path.of(target, mutant.alone()).toString();
        List<String> words = new ArrayList<>(List.of("java", "-jar", "roster.jar", "validate", format, path));
        words.addAll(profile.arguments());
        if (mutant == null && made.format().files().stream().anyMatch(FileSpec::ofTheDay)) {
            words.addAll(List.of("--as-of", made.district().day().toString()));
        }
        if (mutant != null) {
            mutant.defects().forEach(defect -> err.println("planted: " + words(defect)));
            words.addAll(mutant.options());
        }
        err.println((mutant == null ? "nothing is wrong with it: " : "find it: ") + ShellWords.of(words));
    }

    private static String words(Defect defect) {
        return "%s in %s%s%s"
                .formatted(
                        defect.code(),
                        defect.file() == null ? "the set" : defect.file(),
                        defect.line() > 0 ? ", line " + defect.line() : "",
                        defect.column() == null ? "" : ", column " + defect.column());
    }
}
