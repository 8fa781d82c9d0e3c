package dev.roster.internal.person;

import dev.roster.problem.SchoolRules;
import dev.roster.spec.RowView;
import dev.roster.spec.SetRule;
import dev.roster.spec.SetRuleBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One person is also whoever has the same {@link Mark}, as far as a fold lets it differ: under two ids, without one, or in
 * two files. Rows of one id in one file are held together by the records themselves.
 */
public final class SamePerson {
    private final String source;
    private final UnaryOperator<String> fold;
    private final Mails mails;
    private final List<Mark> marks;

    /** Whether e-mails that the fold takes for the same have to be spelt the same. */
    public enum Mails {
        /** Letter for letter. */
        EXACTLY,
        /** No. */
        FOLDED
    }

    /** What two rows have in common when they are one person's. */
    public enum Mark {
        /** The id, in two files whose ids are of one kind. */
        ID,
        /** The e-mail and the first name. */
        EMAIL,
        /** The whole name and the mobile number, where no two e-mails say that these are two persons. */
        MOBILE;

        private List<String> key(PersonColumns file) {
            return switch (this) {
                case ID -> List.of(file.id());
                case EMAIL -> List.of(file.email(), file.first());
                case MOBILE -> List.of(file.first(), file.last(), file.mobile());
            };
        }
    }

    /** What one person has once, here or in a row that was remembered. */
    private record Trait(Function<PersonColumns, String> column) {}

    /** A file in which a row's person may be found by a mark, and the row's own components that make the mark's key. */
    private record Way(Mark mark, PersonColumns file, SetRule.Remembered remembered, List<String> key) {}

    private static final List<Trait> NAMES_AND_MOBILE =
            List.of(new Trait(PersonColumns::first), new Trait(PersonColumns::last), new Trait(PersonColumns::mobile));
    private static final Trait EMAIL = new Trait(PersonColumns::email);

    /** Makes the rule of a vendor; the marks are looked for in their order. */
    public SamePerson(String source, UnaryOperator<String> fold, Mails mails, Mark... marks) {
        this.source = source;
        this.fold = fold;
        this.mails = mails;
        this.marks = List.of(marks);
    }

    /** Returns the rule about the rows of a file, among themselves and against those of others that may be there. */
    public SetRule among(PersonColumns checked, List<PersonColumns> others) {
        SetRuleBuilder rule = SetRule.reports(
                        SchoolRules.INCONSISTENT_PERSON,
                        checked.type(),
                        checked.first(),
                        checked.last(),
                        checked.email(),
                        checked.mobile())
                .source(source)
                .lookingBack();
        List<Way> ways = marks.stream()
                .flatMap(mark -> Stream.concat(Stream.of(checked), others.stream())
                        .map(file -> new Way(mark, file, remembered(mark, file), mark.key(checked))))
                .toList();
        for (Way way : ways) {
            if (way.file.equals(checked)) {
                rule.remembering(way.remembered);
            } else {
                rule.rememberingIfThere(way.remembered);
            }
        }
        return rule.whenDiffering((row, memory) -> ways.stream()
                .filter(way -> memory.line(way.remembered, key(row, way)) > 0)
                .filter(way -> isOne(row, memory, checked, way, ways))
                .map(way -> difference(row, memory, checked, way))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null));
    }

    private SetRule.Remembered remembered(Mark mark, PersonColumns file) {
        return new SetRule.Remembered(
                file.type(),
                mark.key(file),
                List.of(file.first(), file.last(), file.email(), file.mobile(), file.id()),
                mark == Mark.ID ? UnaryOperator.identity() : fold);
    }

    /** Returns whether the person that a way finds is the row's own, and nothing else reports what differs. */
    private boolean isOne(RowView row, SetRule.Memory memory, PersonColumns checked, Way way, List<Way> ways) {
        boolean here = way.file.equals(checked);
        if (way.mark == Mark.ID) {
            return !here
                    && ways.stream()
                            .filter(own -> own.mark == Mark.ID && own.file.equals(checked))
                            .allMatch(
                                    own -> differing(row, memory, checked, own).isEmpty());
        }
        String id = row.text(checked.id());
        boolean sameId = here && id != null && id.equals(recall(row, memory, way, way.file.id()));
        return !sameId && (way.mark == Mark.EMAIL || oneMail(row, memory, checked, way));
    }

    private boolean oneMail(RowView row, SetRule.Memory memory, PersonColumns checked, Way way) {
        String here = row.text(checked.email());
        String there = recall(row, memory, way, way.file.email());
        return here == null || there == null || fold.apply(here).equals(fold.apply(there));
    }

    private SetRule.@Nullable Difference difference(
            RowView row, SetRule.Memory memory, PersonColumns checked, Way way) {
        List<String> components = differing(row, memory, checked, way);
        if (components.isEmpty()) {
            return null;
        }
        @Nullable String[] key = key(row, way);
        String group = Stream.of(key)
                .map(part -> way.remembered.fold().apply(String.valueOf(part)))
                .collect(Collectors.joining("\n", way.mark + "\n", ""));
        return new SetRule.Difference(group, components, way.file.type(), memory.line(way.remembered, key));
    }

    private List<String> differing(RowView row, SetRule.Memory memory, PersonColumns checked, Way way) {
        List<Trait> traits = new ArrayList<>(NAMES_AND_MOBILE);
        if (mails == Mails.EXACTLY) {
            traits.add(EMAIL);
        }
        return traits.stream()
                .filter(trait -> {
                    String here = row.text(trait.column().apply(checked));
                    String there = recall(row, memory, way, trait.column().apply(way.file));
                    return here != null && there != null && !here.equals(there);
                })
                .map(trait -> trait.column().apply(checked))
                .toList();
    }

    private static @Nullable String[] key(RowView row, Way way) {
        @Nullable String[] key = new String[way.key.size()];
        for (int i = 0; i < key.length; i++) {
            key[i] = row.text(way.key.get(i));
        }
        return key;
    }

    private static @Nullable String recall(RowView row, SetRule.Memory memory, Way way, String component) {
        return memory.recall(way.remembered, component, key(row, way));
    }
}
