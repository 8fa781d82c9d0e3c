package dev.roster.cli;

import dev.roster.sftp.receipt.Receipt;
import dev.roster.sftp.receipt.ReceiptChain;
import dev.roster.sftp.receipt.ReceiptLink;
import dev.roster.sftp.receipt.ReceiptVerdict;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Answers "does this receipt still say what was delivered?". */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class,
        description =
                "Looks whether receipts are as they were written, none is missing, each follows the one before, and the"
                        + " files are those that were delivered.")
final class ReceiptVerifyCommand implements Callable<Integer> {
    private final KnownFormats formats;
    private final OutputStream out;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description =
                    "Receipts, or folders of receipts, such as target.deliveries. Of a receipt under its own name, such as 000001.json, the"
                            + " whole folder is looked through.")
    private List<Path> places = new ArrayList<>();

    @Option(
            names = "--files",
            paramLabel = "PATH",
            description = "where the files that were published are now, if not where they were; they are compared with"
                    + " the last receipt that says it was delivered, of those named.")
    private @Nullable String files;

    ReceiptVerifyCommand(KnownFormats formats, OutputStream out) {
        this.formats = formats;
        this.out = out;
    }

    @Override
    public Integer call() throws IOException {
        ReceiptChain chain = ReceiptChain.of(places);
        ReceiptVerdict verdict = files == null
                ? chain.withFilesInPlace(place -> opened(Input.at(place.toString())))
                        .verify()
                : chain.withFiles(staged(Input.at(files))).verify();
        out.write(text(verdict).getBytes(StandardCharsets.UTF_8));
        return verdict.holds() ? ExitCode.CLEAN : ExitCode.FINDINGS;
    }

    private ReceiptChain.StagedFiles staged(Input input) throws IOException {
        // a place that is not there is no finding about its files
        input.files().names();
        return opened(input);
    }

    private ReceiptChain.StagedFiles opened(Input input) {
        return (receipt, name) -> open(input, receipt, name);
    }

    private InputStream open(Input input, Receipt receipt, String name) throws IOException {
        return formats.has(receipt.format())
                ? input.files().setOf(formats.named(receipt.format())).open(name)
                : input.files().open(name);
    }

    private static String text(ReceiptVerdict verdict) {
        StringBuilder text = new StringBuilder();
        for (Receipt receipt : verdict.receipts()) {
            ReceiptLink link = Objects.requireNonNull(receipt.link());
            String outcome = receipt.outcome().name().toLowerCase(Locale.ROOT).replace('_', ' ');
            text.append("%s  %s, %s, %s, %s\n"
                    .formatted(
                            link.fileName(),
                            outcome,
                            receipt.finished(),
                            receipt.server(),
                            count(receipt.files().size(), "file")));
            text.append("             sha256 %s\n".formatted(link.sha256()));
        }
        verdict.findings()
                .forEach(finding -> text.append("FOUND ").append(finding).append('\n'));
        verdict.remarks().forEach(remark -> text.append("note  ").append(remark).append('\n'));
        return text.append(end(verdict)).append('\n').toString();
    }

    private static String end(ReceiptVerdict verdict) {
        if (!verdict.holds()) {
            return "Does not hold: %s.".formatted(count(verdict.findings().size(), "finding"));
        }
        Receipt compared = verdict.compared();
        String files = compared == null
                ? "No files were compared; name the folder or zip that was published with --files."
                : "The files are those of receipt %s."
                        .formatted(Objects.requireNonNull(compared.link()).number());
        return "Holds: %s. %s".formatted(count(verdict.receipts().size(), "receipt"), files);
    }

    private static String count(int number, String what) {
        return "%s %s%s".formatted(number, what, number == 1 ? "" : "s");
    }
}
