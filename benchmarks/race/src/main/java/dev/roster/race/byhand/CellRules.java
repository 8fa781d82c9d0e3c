package dev.roster.race.byhand;

import dev.roster.race.Finding;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/** The rules of cells: hibernate-validator on the record's constraints. */
final class CellRules {
    // kept, or the level is forgotten with it; else every JVM says which version this is
    private static final Logger LOG = Logger.getLogger("org.hibernate.validator");

    static {
        LOG.setLevel(Level.WARNING);
    }

    // Spares the machinery of expressions in messages.
    private final Validator validator = Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory()
            .getValidator();

    /** Returns the components whose cells are wrong, and adds what is wrong with them. */
    <T> Set<String> check(String file, long line, T row, List<Finding> findings) {
        Set<ConstraintViolation<T>> violations = validator.validate(row);
        if (violations.isEmpty()) {
            return Set.of();
        }
        Set<String> bad = new HashSet<>();
        for (ConstraintViolation<T> violation : violations) {
            String component = violation.getPropertyPath().toString();
            bad.add(component);
            findings.add(new Finding(file, line, violation.getMessage(), header(component)));
        }
        return bad;
    }

    private static String header(String component) {
        return component.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }
}
