package dev.roster.io.profile;

import dev.roster.io.yaml.YamlNode;
import dev.roster.problem.Severity;
import dev.roster.spec.SeverityOverride;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
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

    /** Reads one; nothing where it cannot be told what is meant, which is a fault. */
    Optional<SeverityOverride> read(YamlNode node, Shapes shapes) {
        int before = shapes.faults();
        Key.readAll(ProfileKeys.OVERRIDE, this, node, shapes);
        if (shapes.faults() > before) {
            return Optional.empty();
        }
        if (code.isEmpty() || severity == null) {
            shapes.fault(
                    node,
                    "'%s' is missing".formatted(code.isEmpty() ? "code" : "severity"),
                    "say which rule weighs how much: code, severity, reason");
            return Optional.empty();
        }
        return Optional.of(new SeverityOverride(code, file, column, severity, reason, until));
    }
}
