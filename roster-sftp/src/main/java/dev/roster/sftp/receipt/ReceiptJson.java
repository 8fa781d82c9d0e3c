package dev.roster.sftp.receipt;

import dev.roster.internal.sftp.Fingerprint;
import dev.roster.io.json.JsonDocument;
import dev.roster.io.json.JsonTree;
import dev.roster.problem.Severity;
import dev.roster.sftp.receipt.Receipt.Failure;
import dev.roster.sftp.receipt.Receipt.Outcome;
import dev.roster.sftp.receipt.ReceiptFile.Verified;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * A receipt as canonical JSON: the members in one order, each of them always there, and as the last one a digest of the
 * rest. Whatever is not byte for byte what would be written is refused.
 *
 * <p>Schemas 1 and 2 are frozen: receipts of them are kept for years and must be read. Another member, or another meaning
 * of one, takes another schema. Schema 2 has the members of {@link PlanJson} besides, and there a day where one is known; a
 * receipt without them is of schema 1.
 */
final class ReceiptJson {
    private static final long WITHOUT_PLAN = 1;
    private static final long SCHEMA = 2;
    private static final String SEAL = "sha256";

    private ReceiptJson() {}

    static byte[] of(Receipt receipt) {
        return write(receipt, Fingerprint.hex(write(receipt, null)));
    }

    static Receipt read(String name, byte[] bytes) throws IOException {
        Receipt receipt = parse(JsonTree.of(name, bytes), name, Fingerprint.hex(bytes));
        if (!Arrays.equals(receipt.json(), bytes)) {
            throw new IOException("%s is not byte for byte as it was written".formatted(name));
        }
        return receipt;
    }

    private static byte[] write(Receipt receipt, @Nullable String seal) {
        ReceiptLink link = receipt.link();
        if (link == null) {
            throw new IllegalStateException("the receipt has no number; only a publisher with a folder keeps receipts");
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            JsonDocument.write(out, json -> {
                json.writeStartObject();
                json.writeNumberProperty("schemaVersion", receipt.plan() == null ? WITHOUT_PLAN : SCHEMA);
                json.writeNumberProperty("number", link.number());
                json.writeStringProperty("previous", link.previous());
                writeSet(receipt, json);
                writePlace(receipt, json);
                writeEnd(receipt, json);
                if (seal != null) {
                    json.writeStringProperty(SEAL, seal);
                }
                json.writeEndObject();
            });
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static void writeSet(Receipt receipt, JsonGenerator json) {
        json.writeStringProperty("outcome", receipt.outcome().name());
        json.writeStringProperty("publication", receipt.publication());
        json.writeStringProperty("format", receipt.format());
        json.writeStringProperty("profile", receipt.profile());
        json.writeStringProperty("rules", receipt.rules());
        json.writeObjectPropertyStart("counts");
        for (Severity severity : Severity.values()) {
            json.writeNumberProperty(severity.text(), receipt.count(severity));
        }
        json.writeEndObject();
        json.writeArrayPropertyStart("files");
        for (ReceiptFile file : receipt.files()) {
            json.writeStartObject();
            json.writeStringProperty("name", file.name());
            json.writeNumberProperty("rows", file.rows());
            json.writeNumberProperty("bytes", file.bytes());
            json.writeStringProperty("sha256", file.sha256());
            json.writeStringProperty("remotePath", file.remotePath());
            Verified verified = file.verified();
            json.writeStringProperty("verified", verified == null ? null : verified.name());
            json.writeStringProperty("reason", file.reason());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void writePlace(Receipt receipt, JsonGenerator json) {
        json.writeStringProperty("server", receipt.server());
        json.writeStringProperty("user", receipt.user());
        json.writeStringProperty("hostKey", receipt.hostKey());
        json.writeStringProperty("layout", receipt.layout());
        json.writeStringProperty("directory", receipt.directory());
        json.writeStringProperty("epoch", receipt.epoch());
        json.writeArrayPropertyStart("orphans");
        receipt.orphans().forEach(json::writeString);
        json.writeEndArray();
    }

    private static void writeEnd(Receipt receipt, JsonGenerator json) {
        json.writeStringProperty("started", receipt.started().toString());
        json.writeStringProperty("finished", receipt.finished().toString());
        json.writeNumberProperty("attempts", receipt.attempts());
        json.writeNumberProperty("bytesSent", receipt.bytesSent());
        json.writeArrayPropertyStart("remarks");
        receipt.remarks().forEach(json::writeString);
        json.writeEndArray();
        Failure failure = receipt.failure();
        if (failure == null) {
            json.writeNullProperty("failure");
        } else {
            json.writeObjectPropertyStart("failure");
            json.writeStringProperty("kind", failure.kind());
            json.writeStringProperty("message", failure.message());
            json.writeBooleanProperty("mayHelp", failure.mayHelp());
            json.writeEndObject();
        }
        ReceiptPlan plan = receipt.plan();
        if (plan != null) {
            PlanJson.write(plan, json);
        }
        json.writeObjectPropertyStart("snapshot");
        json.writeStringProperty("file", receipt.snapshot().file());
        json.writeStringProperty("sha256", receipt.snapshot().sha256());
        json.writeStringProperty("reason", receipt.snapshot().reason());
        json.writeEndObject();
    }

    private static Receipt parse(JsonTree root, String name, String sha256) throws IOException {
        long schema = root.number("schemaVersion");
        if (schema != WITHOUT_PLAN && schema != SCHEMA) {
            throw new IOException("%s was written by another version of this program, or changed".formatted(name));
        }
        JsonTree snapshot = root.object("snapshot");
        return new Receipt(
                root.parsed("outcome", Outcome::valueOf),
                root.text("publication"),
                root.text("format"),
                root.text("rules"),
                root.text("server"),
                root.text("user"),
                root.text("layout"),
                root.text("directory"),
                root.textOrNull("hostKey"),
                root.textOrNull("epoch"),
                root.texts("orphans"),
                files(root),
                root.instant("started"),
                root.instant("finished"),
                (int) root.number("attempts"),
                root.number("bytesSent"),
                root.texts("remarks"),
                failure(root.objectOrNull("failure")),
                root.text("profile"),
                counts(root.object("counts")),
                schema == WITHOUT_PLAN ? null : PlanJson.read(root),
                new ReceiptSnapshot(
                        snapshot.textOrNull("file"), snapshot.textOrNull("sha256"), snapshot.textOrNull("reason")),
                new ReceiptLink(root.number("number"), root.textOrNull("previous"), sha256));
    }

    private static List<ReceiptFile> files(JsonTree root) throws IOException {
        List<ReceiptFile> files = new ArrayList<>();
        for (JsonTree file : root.objects("files")) {
            files.add(new ReceiptFile(
                    file.text("name"),
                    file.number("rows"),
                    file.number("bytes"),
                    file.text("sha256"),
                    file.textOrNull("remotePath"),
                    file.textOrNull("verified") == null ? null : file.parsed("verified", Verified::valueOf),
                    file.textOrNull("reason")));
        }
        return files;
    }

    private static Map<Severity, Long> counts(JsonTree counts) throws IOException {
        Map<Severity, Long> found = new EnumMap<>(Severity.class);
        for (Severity severity : Severity.values()) {
            found.put(severity, counts.number(severity.text()));
        }
        return found;
    }

    private static @Nullable Failure failure(@Nullable JsonTree failure) throws IOException {
        return failure == null
                ? null
                : new Failure(failure.text("kind"), failure.text("message"), failure.flag("mayHelp"));
    }
}
