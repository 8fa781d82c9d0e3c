package dev.roster.oneroster.rule;

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
import java.util.regex.Pattern;

/** A learning objective that a CASE framework defines is named by its UUID as a URN. */
@Reports("bad_id")
@Constraint(validatedBy = CaseUrn.Identified.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface CaseUrn {

    /** The component that names the learning objective, which is the one concerned. */
    String value();

    /** The component that says who defined it. */
    String source();

    /** What the row must be. */
    String message() default "must be urn:uuid: and a UUID where the source is case";

    /** Not used: the rules of a file have no groups. */
    Class<?>[] groups() default {};

    /** {@link dev.roster.spec.Warning} where it is only a warning. */
    Class<? extends Payload>[] payload() default {};

    /** The check; the same for a Validator and for the bulk path. */
    final class Identified implements RowCheck<CaseUrn> {
        private static final Pattern URN = Pattern.compile("(?i)urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

        private String objective = "";
        private String source = "";

        /** Made by whoever validates. */
        public Identified() {}

        @Override
        public void initialize(CaseUrn constraint) {
            objective = constraint.value();
            source = constraint.source();
        }

        @Override
        public List<String> components() {
            return List.of(objective);
        }

        @Override
        public boolean holds(RowView row) {
            return !"case".equals(row.value(source))
                    || !row.filled(objective)
                    || (row.value(objective) instanceof String text
                            && URN.matcher(text).matches());
        }
    }
}
