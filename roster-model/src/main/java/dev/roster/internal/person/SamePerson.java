package dev.roster.internal.person;

import dev.roster.problem.SchoolRules;
import dev.roster.spec.RowView;
import dev.roster.spec.SetRule;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One person is also whoever has the same e-mail and the same first name, as far as a fold lets them differ: under two
 * ids, without one, or in two files. Rows of one id in one file are held together by the records themselves.
 */
public final class SamePerson {
    private final String source;
    private final UnaryOperator<String> fold;
    private final Mails mails;

    /** Whether e-mails that the fold takes for the same have to be spelt the same. */
    public enum Mails {
        /** Letter for letter. */
        EXACTLY,
        /** No. */
        FOLDED
    }

    /** What one person has once, here or in a row that was remembered. */
    private record Trait(Function<PersonColumns, String> column) {}

    private static final List<Trait> NAMES_AND_MOBILE =
            List.of(new Trait(PersonColumns::first), new Trait(PersonColumns::last), new Trait(PersonColumns::mobile));

    /** Makes the rule of a vendor. */
    public SamePerson(String source, UnaryOperator<String> fold, Mails mails) {
        this.source = source;
        this.fold = fold;
        this.mails = mails;
    }

    /** Returns the rule about the rows of a file, among themselves and against those of others that may be there. */
    public SetRule among(PersonColumns checked, List<PersonColumns> others) {
        SetRule.Draft rule = SetRule.reports(
                        SchoolRules.INCONSISTENT_PERSON,
                        checked.type(),
                        checked.first(),
                        checked.last(),
                        checked.email(),
                        checked.mobile())
                .source(source)
                .lookingBack()
                .oncePer(row -> group(row, checked));
        rule.remembering(checked.remembered(fold));
        others.forEach(other -> rule.rememberingIfThere(other.remembered(fold)));
        return rule.whenDiffering((row, memory) -> Stream.concat(Stream.of(checked), others.stream())
                .filter(file -> !file.equals(checked) || !sameId(row, memory, checked))
                .flatMap(file -> differing(row, memory, checked, file).stream())
                .distinct()
                .toList());
    }

    private @Nullable String group(RowView row, PersonColumns file) {
        String email = row.text(file.email());
        String name = row.text(file.first());
        return email == null || name == null ? null : fold.apply(email) + " " + fold.apply(name);
    }

    private static boolean sameId(RowView row, SetRule.Memory memory, PersonColumns file) {
        String id = row.text(file.id());
        return id != null && id.equals(recall(row, memory, file, file, file.id()));
    }

    private List<String> differing(RowView row, SetRule.Memory memory, PersonColumns checked, PersonColumns other) {
        List<Trait> traits = new ArrayList<>(NAMES_AND_MOBILE);
        if (mails == Mails.EXACTLY) {
            traits.add(new Trait(PersonColumns::email));
        }
        return traits.stream()
                .filter(trait -> {
                    String here = row.text(trait.column().apply(checked));
                    String there =
                            recall(row, memory, checked, other, trait.column().apply(other));
                    return here != null && there != null && !here.equals(there);
                })
                .map(trait -> trait.column().apply(checked))
                .toList();
    }

    private static @Nullable String recall(
            RowView row, SetRule.Memory memory, PersonColumns checked, PersonColumns other, String component) {
        return memory.recall(other.type(), component, row.text(checked.email()), row.text(checked.first()));
    }
}
