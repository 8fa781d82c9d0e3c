package dev.roster.validate;

import dev.roster.internal.key.KeyMemory;
import dev.roster.internal.key.Texts;
import dev.roster.spec.SetRule;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the set rules of a run remember: once, where several remember the same. */
final class RuleMemories {
    private final KeyMemory tables;
    private final Texts texts;
    private final Map<SetRule, Memories> rules = new LinkedHashMap<>();
    private final Map<SetRule.Remembered, Kept> ways = new LinkedHashMap<>();

    RuleMemories(KeyMemory tables) {
        this.tables = tables;
        this.texts = new Texts(tables);
    }

    /** Returns what one rule remembers. */
    Memories of(SetRule rule) {
        return rules.computeIfAbsent(rule, one -> new Memories(one, this::kept));
    }

    /** Returns what is remembered in one way. */
    Kept kept(SetRule.Remembered what) {
        return ways.computeIfAbsent(what, way -> new Kept(way, texts, tables));
    }
}
