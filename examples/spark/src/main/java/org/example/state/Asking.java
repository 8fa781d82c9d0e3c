package org.example.state;

import dev.roster.spec.RowView;
import dev.roster.spec.SetRule;
import dev.roster.spec.SetRule.Remembered;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The memory of a set rule that knows some answers. What it does not know it takes for nothing and writes down; once the
 * answers are there the rule is asked again, until it asks nothing new.
 */
final class Asking implements SetRule.Memory {
    private final SetCheck check;
    private final Map<Question, Answer> answers;
    private final Set<Question> open = new LinkedHashSet<>();

    Asking(SetCheck check, Map<Question, Answer> answers) {
        this.check = check;
        this.answers = answers;
    }

    /** Returns what was asked and not known. */
    Set<Question> open() {
        return open;
    }

    private SetCheck.Way way(Class<? extends Record> type) {
        return check.ways().stream()
                .filter(way -> way.what().type().equals(type))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("%s asks for %s, which it does not remember"
                        .formatted(check.rule().rule(), type.getSimpleName())));
    }

    private SetCheck.Way way(Remembered what) {
        return check.ways().stream()
                .filter(way -> way.what().equals(what))
                .findFirst()
                .orElseGet(() -> way(what.type()));
    }

    private Answer answer(SetCheck.Way way, String... key) {
        List<String> parts = new ArrayList<>();
        for (String part : key) {
            if (part == null) {
                return Answer.NOTHING;
            }
            parts.add(way.what().fold().apply(part));
        }
        Question question = Question.of(way.number(), Keys.ofTexts(parts));
        Answer known = answers.get(question);
        if (known == null) {
            open.add(question);
        }
        return known == null ? Answer.NOTHING : known;
    }

    private static String value(SetCheck.Way way, String component, Answer answer) {
        return answer.value(way.what().values().indexOf(component));
    }

    @Override
    public boolean knows(Class<? extends Record> type, String... key) {
        Answer answer = answer(way(type), key);
        return answer.there() || answer.mayBe();
    }

    @Override
    public String recall(Class<? extends Record> type, String component, String... key) {
        return value(way(type), component, answer(way(type), key));
    }

    @Override
    public List<List<String>> every(Class<? extends Record> type, String... key) {
        return answer(way(type), key).every();
    }

    @Override
    public String recall(Remembered what, String component, String... key) {
        return value(way(what), component, answer(way(what), key));
    }

    @Override
    public String follow(Class<? extends Record> type, String component, String key) {
        Set<String> passed = new HashSet<>();
        String at = key;
        while (passed.add(at)) {
            String next = recall(type, component, at);
            if (next == null) {
                return at;
            }
            at = next;
        }
        return null;
    }

    @Override
    public boolean differs(Class<? extends Record> type, String component, RowView row, String key, String own) {
        String named = row.text(key);
        String said = row.text(own);
        if (named == null || said == null) {
            return false;
        }
        String there = recall(type, component, named);
        return there != null && !there.equals(said);
    }

    @Override
    public long line(Remembered what, String... key) {
        return answer(way(what), key).line();
    }
}
