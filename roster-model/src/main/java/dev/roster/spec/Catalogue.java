package dev.roster.spec;

import dev.roster.problem.CoreRules;
import dev.roster.problem.FileRules;
import dev.roster.problem.PackageRules;
import dev.roster.problem.Rule;
import dev.roster.problem.SchoolRules;
import dev.roster.problem.SyntaxRules;
import dev.roster.problem.UploadRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The rules that a format's declarations may name: everybody's and its own. */
final class Catalogue {
    private final Map<String, Rule> rules = new TreeMap<>();

    Catalogue(List<Rule> own) {
        List<Rule> all = new ArrayList<>(SyntaxRules.all());
        all.addAll(FileRules.all());
        all.addAll(UploadRules.all());
        all.addAll(PackageRules.all());
        all.addAll(CoreRules.all());
        all.addAll(SchoolRules.all());
        all.addAll(own);
        for (Rule rule : all) {
            if (rules.put(rule.code(), rule) != null) {
                throw new IllegalArgumentException(
                        "rule '%s' stands in the catalogue already; give the new one another code".formatted(rule));
            }
        }
    }

    Rule rule(String code, String where) {
        Rule rule = rules.get(code);
        if (rule == null) {
            throw new IllegalArgumentException(
                    "%s reports '%s', which is no rule of the catalogue; add it to the format's rules(…), or use one of %s"
                            .formatted(where, code, rules.keySet()));
        }
        return rule;
    }
}
