package dev.roster.cli;

import picocli.CommandLine.Command;

/** What can be done with receipts. */
@Command(
        name = "receipt",
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class,
        description = "Looks through the receipts of deliveries.")
final class ReceiptCommand {}
