package dev.roster.io.report;

import dev.roster.internal.text.Quoted;
import dev.roster.problem.FileRules;
import dev.roster.problem.Place;
import dev.roster.problem.Problem;
import dev.roster.problem.Rule;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Names and places of findings as reports for people show them. */
final class Shown {
    private static final Set<Rule> OF_ONE_FILE = Set.of(FileRules.UNKNOWN_FILE, FileRules.MISNAMED_FILE);

    private Shown() {}

    /** Returns a name that may be somebody's text: never what turns the line around or does not print at all. */
    static String name(String text) {
        return Quoted.prints(text) ? text : Quoted.of(text);
    }

    static String names(List<String> texts) {
        return texts.stream().map(Shown::name).collect(Collectors.joining(", "));
    }

    /** Returns the file of a finding, in words where there is no one. */
    static String file(Problem problem) {
        String file = problem.place().file();
        return file != null
                ? file
                : OF_ONE_FILE.contains(problem.rule()) ? "a file whose name is not shown" : "all files";
    }

    /** Returns the line of a finding, in words where there is none. */
    static String line(Place place) {
        return place.line() == 0 ? "whole file" : (place.record() == 0 ? "header, line " : "line ") + place.line();
    }

    /** Returns a finding in words, on one line that prints. */
    static String message(Problem problem) {
        StringBuilder text = new StringBuilder();
        problem.message()
                .codePoints()
                .mapToObj(Character::toString)
                .forEach(character -> text.append(Quoted.prints(character) ? character : "?"));
        return text.toString();
    }
}
