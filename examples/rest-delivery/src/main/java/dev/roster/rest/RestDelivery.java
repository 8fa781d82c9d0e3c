package dev.roster.rest;

import dev.roster.io.RosterFolder;
import dev.roster.io.RosterSet;
import dev.roster.io.SettingsException;
import dev.roster.io.report.TextReport;
import dev.roster.rest.Arguments.Direction;
import dev.roster.rest.Arguments.WrongUsage;
import dev.roster.source.PendingFile;
import dev.roster.source.SourceFacts;
import dev.roster.spec.Format;
import dev.roster.spec.FormatProvider;
import dev.roster.validate.FileFacts;
import dev.roster.validate.Options;
import dev.roster.validate.Report;
import dev.roster.validate.Roster;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Validates a folder and posts its records as JSON to the endpoints of the settings; or fetches from them into a folder.
 *
 * <p>Ends with 0 when all was taken, 1 where the data has errors and nothing was sent, 2 for wrong usage, 3 where it
 * could not run to its end.
 */
public final class RestDelivery {
    private static final int DONE = 0;
    private static final int WRONG_DATA = 1;
    private static final int WRONG_USAGE = 2;
    private static final int COULD_NOT_RUN = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final PrintStream out;
    private final PrintStream err;
    private final Surroundings machine;
    private final Duration patience;

    RestDelivery(OutputStream out, OutputStream err, Surroundings machine, Duration patience) {
        this.out = new PrintStream(out, true, StandardCharsets.UTF_8);
        this.err = new PrintStream(err, true, StandardCharsets.UTF_8);
        this.machine = machine;
        this.patience = patience;
    }

    /** Runs the program: {@code send FORMAT FOLDER --settings FILE} or {@code fetch FOLDER --settings FILE}. */
    public static void main(String[] args) {
        Surroundings machine = new Surroundings(
                System::getenv,
                Clock.systemUTC(),
                pause -> Thread.sleep(pause.toMillis()),
                () -> ThreadLocalRandom.current().nextDouble());
        RestDelivery program = new RestDelivery(
                new FileOutputStream(FileDescriptor.out), new FileOutputStream(FileDescriptor.err), machine, PATIENCE);
        System.exit(program.run(List.of(args)));
    }

    int run(List<String> args) {
        try {
            Arguments arguments = Arguments.of(args);
            RestSettings settings = RestSettings.read(arguments.settings());
            RestClient client = RestClient.of(settings, machine, patience);
            return arguments.direction() == Direction.SEND
                    ? send(format(arguments.format()), arguments.folder(), settings, client)
                    : fetch(arguments.folder(), settings, client);
        } catch (WrongUsage | SettingsException wrong) {
            err.println(wrong.getMessage());
            return WRONG_USAGE;
        } catch (IOException failure) {
            err.println("Could not run to the end: " + failure.getMessage());
            return COULD_NOT_RUN;
        } catch (RuntimeException | Error bug) {
            // left alone, a virtual machine ends with 1; a bug's own text may hold anything
            err.println("Could not run: " + bug.getClass().getName());
            return COULD_NOT_RUN;
        }
    }

    private static Format format(String id) throws WrongUsage {
        return ServiceLoader.load(FormatProvider.class).stream()
                .flatMap(provider -> provider.get().formats().stream())
                .filter(format -> format.id().equals(id))
                .max(Comparator.comparing(Format::version))
                .orElseThrow(() -> new WrongUsage("this is no format that we know"));
    }

    private int send(Format format, Path folder, RestSettings settings, RestClient client) throws IOException {
        RosterFolder files = RosterFolder.at(folder);
        Report report = Roster.validate(format, files, Options.standard());
        TextReport.write(report, out);
        if (!report.publishable()) {
            err.println("Nothing was sent.");
            return WRONG_DATA;
        }
        RosterSet set = files.setOf(format);
        List<FileFacts> sent = report.order().stream()
                .filter(settings.posts()::containsKey)
                .map(file -> facts(report, file))
                .toList();
        for (FileFacts file : sent) {
            requireUnchanged(set, file);
        }
        for (String file : report.order()) {
            URI endpoint = settings.posts().get(file);
            if (endpoint == null) {
                out.println("%s: not sent, the settings name no endpoint for it".formatted(file));
            } else {
                send(set, facts(report, file), new RecordSender(client, endpoint, file, settings.recordsPerRequest()));
            }
        }
        settings.posts().keySet().stream()
                .filter(file -> !report.order().contains(file))
                .forEach(file -> out.println("%s: not sent, it is not in the folder".formatted(file)));
        return DONE;
    }

    /** Reads a file once before anything is sent: what was posted cannot be taken back. */
    private static void requireUnchanged(RosterSet files, FileFacts validated) throws IOException {
        try (InputStream in = files.open(validated.name())) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            in.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
            requireSame(validated, HexFormat.of().formatHex(digest.digest()));
        } catch (NoSuchAlgorithmException every) {
            throw new IllegalStateException("every Java platform has SHA-256", every);
        }
    }

    private static void requireSame(FileFacts validated, String sha256) throws IOException {
        if (!sha256.equals(validated.sha256())) {
            throw new IOException(
                    "%s changed since it was validated; validate and send it again".formatted(validated.name()));
        }
    }

    private static FileFacts facts(Report report, String name) {
        return report.files().stream()
                .filter(file -> file.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private void send(RosterSet files, FileFacts validated, RecordSender sender) throws IOException {
        try {
            SourceFacts read = files.read(validated.name(), sender);
            sender.finish();
            requireSame(validated, read.sha256());
        } finally {
            out.println("%s: %s of %s records sent".formatted(validated.name(), sender.taken(), validated.rows()));
        }
    }

    private int fetch(Path folder, RestSettings settings, RestClient client) throws IOException {
        for (Map.Entry<String, URI> each : settings.fetches().entrySet()) {
            byte[] body = client.fetch(each.getValue(), each.getKey());
            JsonCheck.require(body, each.getKey());
            try (PendingFile file = RosterFolder.at(folder).create(each.getKey())) {
                file.stream().write(body);
                file.commit();
            }
            out.println("%s: %s bytes fetched".formatted(each.getKey(), body.length));
        }
        return DONE;
    }
}
