package dev.roster.cli;

import picocli.CommandLine.Command;

/** The program; its commands do the work. */
@Command(
        name = "roster",
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class,
        description = "Says what the receiver of roster files will make of them, before they are sent.",
        footer = {
            "",
            "Exit codes: 0 clean, 1 findings, 2 wrong usage, 3 could not run, 4 held.",
        })
final class RosterCommand {}
