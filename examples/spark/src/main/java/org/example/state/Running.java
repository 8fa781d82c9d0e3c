package org.example.state;

import dev.roster.problem.RuleUse;
import dev.roster.validate.Report;
import java.io.Serializable;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which rules run in which district, by their numbers; others lack a file or a column. */
final class Running implements Serializable {
    private static final long serialVersionUID = 1L;

    private final Map<String, BitSet> rules = new HashMap<>();
    private final Map<String, BitSet> unsettled = new HashMap<>();

    /**
     * Lets every rule run in a district whose file is there and that its report does not name as one that did not.
     *
     * @param there the ids of the files whose headers are known
     */
    void let(String district, Set<String> there, Report outline, List<RuleUse> uses) {
        List<String> stopped = outline.notRun().stream()
                .map(rule -> Derived.name(rule.rule(), rule.file(), rule.columns()))
                .toList();
        BitSet running = new BitSet();
        for (int number = 0; number < uses.size(); number++) {
            RuleUse use = uses.get(number);
            boolean stops = stopped.contains(Derived.name(use.rule().code(), use.file(), use.columns()));
            running.set(number, there.contains(use.file()) && !stops);
        }
        rules.put(district, running);
    }

    /** Stops a rule in a district, and returns whether it ran. */
    boolean stop(String district, int rule) {
        boolean ran = runs(district, rule);
        rules.get(district).clear(rule);
        return ran;
    }

    /** Keeps a rule from saying that something is not there, because a row cannot be told. */
    void unsettle(String district, int rule) {
        unsettled.computeIfAbsent(district, name -> new BitSet()).set(rule);
    }

    boolean runs(String district, int rule) {
        return rules.get(district).get(rule);
    }

    boolean settled(String district, int rule) {
        return !unsettled.getOrDefault(district, new BitSet()).get(rule);
    }
}
