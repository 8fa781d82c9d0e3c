package dev.roster.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roster.problem.Rule;
import dev.roster.validate.Findings;
import dev.roster.validate.Options;
import dev.roster.validate.Roster;
import dev.roster.validate.Tables;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.constraints.NotBlank;
import java.io.IOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.Test;

/** Constraints whose code is not ours: an embedder brings a Validator for them. */
class ValidatorsTest {
    static final Rule ODD = Rule.error("odd").means("odd").fix("add one").since("1.0");

    @Reports("odd")
    @Constraint(validatedBy = EvenLength.class)
    @Target(ElementType.FIELD)
    @Retention(RetentionPolicy.RUNTIME)
    @interface Even {
        String message() default "must have an even length";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};
    }

    public static final class EvenLength implements ConstraintValidator<Even, String> {
        @Override
        public boolean isValid(String text, ConstraintValidatorContext context) {
            return text == null || text.length() % 2 == 0;
        }
    }

    @RosterFile(value = "judged.csv", source = "invented")
    record Judged(@NotBlank @Even String id) {}

    @Test
    void asksTheValidatorThatTheCallerPassed() throws IOException {
        Format format =
                Format.named("x").version("1").files(Judged.class).rules(ODD).build();
        try (ValidatorFactory factory = Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator())
                .buildValidatorFactory()) {
            Validator validator = factory.getValidator();
            assertThat(Findings.of(Roster.validate(
                            format,
                            Tables.of("judged.csv", "id\nab\nabc\n"),
                            Options.standard().withValidator(validator))))
                    .containsExactly("error odd judged.csv:3 id");
        }
    }
}
