package dev.roster.rest;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/**
 * What the program was called with.
 *
 * @param direction who gives
 * @param format the format's id; empty when fetching
 * @param folder the folder that is sent, or that takes what is fetched
 * @param settings the file of settings
 */
record Arguments(Direction direction, String format, Path folder, Path settings) {
    private static final String USAGE =
            "usage: rest-delivery send FORMAT FOLDER --settings FILE\n       rest-delivery fetch FOLDER --settings FILE";

    /** Who gives. */
    enum Direction {
        SEND,
        FETCH
    }

    /** The program cannot be called like this. */
    static final class WrongUsage extends Exception {
        private static final long serialVersionUID = 1;

        WrongUsage(String what) {
            super(what + "\n" + USAGE);
        }
    }

    static Arguments of(List<String> args) throws WrongUsage {
        boolean sends =
                args.size() == 5 && args.get(0).equals("send") && args.get(3).equals("--settings");
        boolean fetches =
                args.size() == 4 && args.get(0).equals("fetch") && args.get(2).equals("--settings");
        if (!sends && !fetches) {
            throw new WrongUsage("this is not how it is called");
        }
        try {
            return sends
                    ? new Arguments(Direction.SEND, args.get(1), Path.of(args.get(2)), Path.of(args.get(4)))
                    : new Arguments(Direction.FETCH, "", Path.of(args.get(1)), Path.of(args.get(3)));
        } catch (InvalidPathException e) {
            throw new WrongUsage("one of these is not a path");
        }
    }
}
