package dev.roster.problem;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * An entry of the catalogue: a code that never changes its meaning, what it means and how to mend it. A rule says
 * nothing about columns; {@link RuleUse} does. Immutable; two rules are equal when their codes are.
 */
public final class Rule {
    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9_]*");

    private final String code;
    private final Severity severity;
    private final String means;
    private final String fix;
    private final String since;

    private Rule(Draft draft, String since) {
        this.code = draft.code;
        this.severity = draft.severity;
        this.means = draft.means;
        this.fix = draft.fix;
        this.since = since;
    }

    /** Starts a rule that is an error unless a declaration or a profile says otherwise. */
    public static Draft error(String code) {
        return new Draft(code, Severity.ERROR);
    }

    /** Starts a rule that is a warning unless a declaration or a profile says otherwise. */
    public static Draft warning(String code) {
        return new Draft(code, Severity.WARNING);
    }

    /** Starts a rule that only tells. */
    public static Draft info(String code) {
        return new Draft(code, Severity.INFO);
    }

    /** Returns the stable code, lower case with underscores. */
    public String code() {
        return code;
    }

    /** Returns the severity that holds where nothing else is said. */
    public Severity severity() {
        return severity;
    }

    /** Returns what is wrong and what the receiver would make of it, as a clause without a full stop. */
    public String means() {
        return means;
    }

    /** Returns how to mend it, as an order without a full stop. */
    public String fix() {
        return fix;
    }

    /** Returns the version of the SDK that brought the rule. */
    public String since() {
        return since;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Rule rule && rule.code.equals(code);
    }

    @Override
    public int hashCode() {
        return code.hashCode();
    }

    @Override
    public String toString() {
        return code;
    }

    /** A rule that is being written down; {@link #since} ends it. */
    public static final class Draft {
        private final String code;
        private final Severity severity;
        private String means = "";
        private String fix = "";

        private Draft(String code, Severity severity) {
            if (!CODE.matcher(code).matches()) {
                throw new IllegalArgumentException(
                        "rule code '%s' is not lower case letters, digits and underscores".formatted(code));
            }
            this.code = code;
            this.severity = severity;
        }

        /** Says what is wrong. */
        public Draft means(String text) {
            means = text;
            return this;
        }

        /** Says how to mend it. */
        public Draft fix(String text) {
            fix = text;
            return this;
        }

        /**
         * Names the first version with this rule and makes it.
         *
         * @throws IllegalArgumentException if the rule has no meaning or no fix
         */
        public Rule since(String version) {
            if (means.isBlank() || fix.isBlank()) {
                throw new IllegalArgumentException(
                        "rule '%s' needs means(…) and fix(…) before since(…)".formatted(code));
            }
            return new Rule(this, Objects.requireNonNull(version));
        }
    }
}
