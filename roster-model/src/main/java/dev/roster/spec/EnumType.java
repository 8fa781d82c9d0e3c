package dev.roster.spec;

import dev.roster.problem.CoreRules;
import dev.roster.problem.Rule;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The constants of an enum, by their {@link Code} or else their name. */
final class EnumType implements CellType {
    private final Map<String, Object> byText = new LinkedHashMap<>();
    private final Map<Object, String> byConstant = new LinkedHashMap<>();

    EnumType(Class<?> type) {
        for (Object constant : type.getEnumConstants()) {
            String text = text(type, ((Enum<?>) constant).name());
            byText.put(text, constant);
            byConstant.put(constant, text);
        }
    }

    private static String text(Class<?> type, String name) {
        try {
            Code code = type.getField(name).getAnnotation(Code.class);
            return code == null ? name : code.value();
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException("enum " + type.getName() + " has no field " + name, e);
        }
    }

    @Override
    public ColumnType type() {
        return ColumnType.ENUM;
    }

    @Override
    public Rule broken() {
        return CoreRules.NOT_IN_LIST;
    }

    @Override
    public String duty() {
        return "must be one of " + String.join(", ", byText.keySet());
    }

    @Override
    public @Nullable Object parse(String text) {
        return byText.get(text);
    }

    @Override
    public String format(Object value) {
        String text = byConstant.get(value);
        if (text == null) {
            throw new IllegalArgumentException("a constant of another enum was given for " + byText.keySet());
        }
        return text;
    }
}
