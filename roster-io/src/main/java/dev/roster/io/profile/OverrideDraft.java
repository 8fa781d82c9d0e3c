package dev.roster.io.profile;

import dev.roster.io.yaml.YamlNode;
import dev.roster.problem.Severity;
import dev.roster.spec.SeverityOverride;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An override of a severity that is being read. */
final class OverrideDraft {
    static final Map<String, Severity> SEVERITIES =
            Arrays.stream(Severity.values()).collect(Collectors.toMap(Severity::text, Function.identity()));

    String code = "";
    String file = "";
    String column = "";
    String reason = "";

    @Nullable
    Severity severity;

    @Nullable
    LocalDate until;

    /** Reads one; what cannot be told of it is a fault, and the rest is held to the format all the same. */
    SeverityOverride read(YamlNode node, Shapes shapes) {
        Key.readAll(ProfileKeys.OVERRIDE, this, node, shapes);
        Map<String, YamlNode> there = node.entries() == null ? Map.of() : node.entries();
        for (String needed : List.of("code", "severity")) {
            if (node.entries() != null && !there.containsKey(needed)) {
                shapes.fault(
                        node,
                        "'%s' is missing".formatted(needed),
                        "say which rule weighs how much: code, severity, reason");
            }
        }
        Severity known = severity == null ? Severity.ERROR : severity;
        return new SeverityOverride(code, file, column, known, reason, until);
    }
}
