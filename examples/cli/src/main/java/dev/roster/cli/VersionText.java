package dev.roster.cli;

import dev.roster.io.report.Tool;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} says. */
final class VersionText implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {Tool.NAME + " " + Tool.version()};
    }
}
