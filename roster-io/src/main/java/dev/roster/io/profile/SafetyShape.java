package dev.roster.io.profile;

import dev.roster.io.plan.SafetyEntries;
import dev.roster.io.yaml.SafetyReader;
import java.util.LinkedHashMap;
import java.util.Map;

/** What may stand under the key {@code safety}, for an editor. */
final class SafetyShape {
    private static final int MOST_PERCENT = 100;

    private SafetyShape() {}

    static Map<String, Object> in(SchemaScope scope) {
        Map<String, Object> top = limits();
        top.put(SafetyEntries.FLOOR, number(0));
        top.put(SafetyEntries.UNCHANGED, number(1));
        top.put(SafetyEntries.RESTING, number(1));
        top.put(SafetyEntries.FILES, files(scope));
        Map<String, Object> rollover = limits();
        rollover.put(SafetyEntries.FROM, scope.day());
        rollover.put(SafetyEntries.UNTIL, scope.day());
        rollover.put(SafetyEntries.FILES, files(scope));
        top.put(SafetyEntries.ROLLOVER, object(rollover));
        return object(top);
    }

    static Map<String, Object> limits() {
        Map<String, Object> limits = new LinkedHashMap<>();
        for (String key : SafetyReader.LIMITS) {
            boolean share = key.equals(SafetyEntries.REMOVALS) || key.equals(SafetyEntries.CHANGES);
            Map<String, Object> shape = number(0);
            if (share) {
                shape.put("maximum", MOST_PERCENT);
            }
            limits.put(key, shape);
        }
        return limits;
    }

    private static Map<String, Object> files(SchemaScope scope) {
        return SchemaScope.named(scope.files(), file -> Map.of("$ref", ProfileSchema.LIMITS));
    }

    private static Map<String, Object> number(int least) {
        return SchemaScope.ordered("type", "integer", "minimum", least);
    }

    static Map<String, Object> object(Map<String, Object> properties) {
        return SchemaScope.ordered("type", "object", "additionalProperties", false, "properties", properties);
    }
}
