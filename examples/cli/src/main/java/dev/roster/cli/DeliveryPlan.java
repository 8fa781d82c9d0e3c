package dev.roster.cli;

import dev.roster.sftp.EpochLayout;
import dev.roster.sftp.NamedLayout;
import dev.roster.sftp.PublishLayout;
import dev.roster.sftp.SftpTarget;
import dev.roster.sftp.settings.TargetFile;
import dev.roster.validate.FileFacts;
import dev.roster.validate.Report;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a delivery would do, said without connecting to anything. */
final class DeliveryPlan {
    private static final String EPOCH = "(new epoch)";

    private DeliveryPlan() {}

    static String of(Report report, TargetFile file) {
        SftpTarget target = file.target();
        PublishLayout layout = file.layout();
        Map<String, FileFacts> facts =
                report.files().stream().collect(Collectors.toMap(FileFacts::name, Function.identity()));
        StringBuilder text = new StringBuilder("Nothing was sent and nothing connected: this is a dry run.\n");
        text.append(
                "  to        %s@%s:%s:%s\n".formatted(target.user(), target.host(), target.port(), layout.directory()));
        text.append("  layout    %s\n".formatted(layout.name()));
        long bytes = report.files().stream().mapToLong(FileFacts::bytes).sum();
        text.append("  would be  %s files, %s bytes, in this order\n"
                .formatted(report.files().size(), bytes));
        for (String name : report.order()) {
            FileFacts fact = facts.get(name);
            if (fact != null) {
                text.append("  %s: %s rows, %s bytes\n".formatted(path(layout, name), fact.rows(), fact.bytes()));
                text.append("    sha256 %s\n".formatted(fact.sha256()));
            }
        }
        if (layout instanceof EpochLayout) {
            text.append("  %s, empty, when all of them are there and verified\n".formatted(path(layout, "COMPLETE")));
        }
        return text.toString();
    }

    private static String path(PublishLayout layout, String file) {
        return layout instanceof NamedLayout named ? named.pathOf(file) : ((EpochLayout) layout).pathOf(EPOCH, file);
    }
}
