package dev.roster.rule;

import dev.roster.spec.Reports;
import dev.roster.spec.RowCheck;
import dev.roster.spec.RowView;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;

/**
 * Two lists of which the second says something of each item of the first, in the same order: it has as many items, or is
 * blank. A list that fails its own check is not counted.
 */
@Reports("unpaired_lists")
@Constraint(validatedBy = Paired.SameLength.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Paired {
    /** The component with the list, and the one with what belongs to its items. */
    String[] value();

    /** What the second list is where the first is blank. */
    Alone alone() default Alone.REFUSED;

    /** What the row must be. */
    String message() default "must have as many items as the list they belong to";

    /** Not used: the rules of a file have no groups. */
    Class<?>[] groups() default {};

    /** {@link dev.roster.spec.Warning} where it is only a warning. */
    Class<? extends Payload>[] payload() default {};

    /** Whether the second list may stand without the first. */
    enum Alone {
        /** It belongs to nothing. */
        REFUSED,
        /** It says enough by itself. */
        ALLOWED
    }

    /** The check; the same for a Validator and for the bulk path. */
    final class SameLength implements RowCheck<Paired> {
        private List<String> components = List.of();
        private Alone alone = Alone.REFUSED;

        /** Made by whoever validates. */
        public SameLength() {}

        @Override
        public void initialize(Paired constraint) {
            components = List.of(constraint.value());
            alone = constraint.alone();
        }

        @Override
        public List<String> components() {
            return components;
        }

        @Override
        public boolean holds(RowView row) {
            String list = components.get(0);
            int items = row.value(list) instanceof List<?> several ? several.size() : 0;
            boolean uncounted = row.filled(list) ? items == 0 : alone == Alone.ALLOWED;
            return uncounted || !(row.value(components.get(1)) instanceof List<?> theirs) || theirs.size() == items;
        }
    }
}
