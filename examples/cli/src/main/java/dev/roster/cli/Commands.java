package dev.roster.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import picocli.CommandLine;

/** The commands by name, in the order of the help. Only the one that is asked for is made: each takes a while. */
final class Commands {
    private final Map<String, Supplier<Object>> byName = new LinkedHashMap<>();

    Commands with(String name, Supplier<Object> command) {
        byName.put(name, command);
        return this;
    }

    /** Returns the line that understands some arguments: the command that they begin with, or else all, for the help. */
    CommandLine lineFor(List<String> args) {
        CommandLine line = new CommandLine(new RosterCommand());
        byName.forEach((name, command) -> {
            boolean other = !args.isEmpty() && !args.get(0).equals(name) && byName.containsKey(args.get(0));
            if (!other) {
                line.addSubcommand(name, command.get());
            }
        });
        return line;
    }
}
