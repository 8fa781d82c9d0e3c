package dev.roster.oneroster.mapping;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which rows of a file are meant: those with one of some texts in a column.
 *
 * @param component the component
 * @param texts the texts, as they are written; the empty one stands for a blank cell
 */
public record Where(String component, List<String> texts) {

    /** Copies the texts; refuses none, and one that is there twice. */
    public Where {
        texts = List.copyOf(texts);
        Set<String> distinct = new LinkedHashSet<>(texts);
        if (texts.isEmpty() || distinct.size() < texts.size()) {
            throw new IllegalArgumentException(
                    "where '%s' needs one or more texts, each once; found %s".formatted(component, texts));
        }
    }

    /** Returns the rows with one of some texts in a column. */
    public static Where where(String component, String... texts) {
        return new Where(component, List.of(texts));
    }

    /** Returns what becomes of a cell that only tells where its row goes. */
    Fate fate() {
        return texts.stream().filter(text -> !text.isEmpty()).count() == 1 ? Fate.TRANSFORMED : Fate.NARROWED;
    }

    /** Returns the condition in words. */
    String words() {
        return "`%s` is %s"
                .formatted(
                        component,
                        texts.stream()
                                .map(text -> text.isEmpty() ? "blank" : "`" + text + "`")
                                .collect(Collectors.joining(" or ")));
    }
}
