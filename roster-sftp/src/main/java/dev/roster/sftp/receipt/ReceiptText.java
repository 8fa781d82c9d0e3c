package dev.roster.sftp.receipt;

import dev.roster.io.plan.Allowance;
import dev.roster.problem.Severity;
import dev.roster.sftp.receipt.Receipt.Outcome;

/** A receipt, for people. */
final class ReceiptText {
    private ReceiptText() {}

    static String of(Receipt receipt) {
        StringBuilder text = new StringBuilder();
        text.append(headline(receipt)).append('\n');
        if (receipt.epoch() == null) {
            line(text, "layout", receipt.layout());
        } else {
            line(text, "epoch", receipt.epoch());
        }
        line(text, "to", "%s@%s:%s".formatted(receipt.user(), receipt.server(), receipt.directory()));
        line(text, "host key", receipt.hostKey() == null ? "not known: nobody was logged in" : receipt.hostKey());
        line(text, "id", receipt.publication());
        line(text, "format", "%s (rules %s)".formatted(receipt.format(), receipt.rules()));
        if (!receipt.profile().isEmpty()) {
            line(text, "profile", receipt.profile());
        }
        line(text, "findings", findings(receipt));
        line(text, "time", "%s to %s".formatted(receipt.started(), receipt.finished()));
        if (receipt.attempts() != 1) {
            line(text, "attempts", String.valueOf(receipt.attempts()));
        }
        if (receipt.outcome() != Outcome.ALREADY_COMMITTED) {
            line(text, "sent", "%s files, %s bytes".formatted(sent(receipt), receipt.bytesSent()));
        }
        receipt.files().forEach(file -> file(text, file));
        receipt.orphans()
                .forEach(
                        epoch -> line(text, "left", "%s, without COMPLETE, where it was made at all".formatted(epoch)));
        if (receipt.plan() != null) {
            plan(text, receipt.plan());
        }
        receipt.remarks().forEach(remark -> line(text, "note", remark));
        ReceiptLink link = receipt.link();
        if (link != null) {
            line(text, "receipt", "%s, sha256 %s".formatted(link.fileName(), link.sha256()));
        }
        return text.toString();
    }

    private static String findings(Receipt receipt) {
        return "%s errors, %s warnings, %s remarks"
                .formatted(
                        receipt.count(Severity.ERROR), receipt.count(Severity.WARNING), receipt.count(Severity.INFO));
    }

    private static long sent(Receipt receipt) {
        return receipt.files().stream().filter(file -> file.verified() != null).count();
    }

    private static void file(StringBuilder text, ReceiptFile file) {
        String verified = file.verified() == null
                ? "not sent"
                : "verified " + file.verified().words();
        String reason = file.reason() == null ? "" : " (%s)".formatted(file.reason());
        String place = file.remotePath() == null ? file.name() : file.remotePath();
        text.append("  %s: %s rows, %s bytes, %s%s\n".formatted(place, file.rows(), file.bytes(), verified, reason));
        text.append("    sha256 %s\n".formatted(file.sha256()));
    }

    private static void plan(StringBuilder text, ReceiptPlan plan) {
        if (!plan.made()) {
            line(text, "plan", "none was made: nobody asked what the receiver will remove");
        } else if (plan.lost()) {
            line(text, "plan", "made with nothing to compare with any more, for %s".formatted(plan.difference()));
        } else if (plan.difference() == null) {
            line(text, "plan", "made, with nothing to compare with");
        } else {
            line(text, "plan", "made for the difference %s".formatted(plan.difference()));
        }
        plan.holds()
                .forEach(hold ->
                        line(text, "held", "%s: %s".formatted(hold.rule().id(), hold.message())));
        plan.allowances()
                .forEach(allowance -> line(
                        text,
                        "allowed",
                        "%s, %s at most: %s".formatted(what(allowance), allowance.rows(), allowance.reason())));
        plan.loosened().forEach(limit -> line(text, "limit", limit.words()));
        plan.rejected()
                .forEach(file -> line(
                        text,
                        "rejected",
                        "%s: %s carried forward, %s dropped".formatted(file.file(), file.carried(), file.dropped())));
    }

    private static String what(Allowance allowance) {
        String rule = allowance.rule().id();
        return allowance.subject().isEmpty() ? rule : "%s of %s".formatted(rule, allowance.subject());
    }

    private static String headline(Receipt receipt) {
        boolean epoch = receipt.layout().equals("epoch");
        return switch (receipt.outcome()) {
            case COMMITTED -> epoch ? "Delivered, and COMPLETE." : "Delivered: every file lies under its name.";
            case ALREADY_COMMITTED -> "Delivered before; nothing was sent.";
            case COMMITTED_UNCONFIRMED ->
                "Delivered; COMPLETE could not be seen afterwards: the receiver seems to have taken the epoch. Do not publish it again.";
            case FAILED -> "Not delivered: %s".formatted(why(receipt));
            case HELD -> "Held; nothing was sent.";
            case IN_DOUBT -> "Nobody knows whether it was delivered: %s".formatted(why(receipt));
        };
    }

    private static String why(Receipt receipt) {
        return receipt.failure() == null
                ? "no reason is known"
                : receipt.failure().message();
    }

    private static void line(StringBuilder text, String label, String value) {
        text.append("  %-9s %s\n".formatted(label, value));
    }
}
