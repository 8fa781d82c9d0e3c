package dev.roster.spec;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What other files mean by a row, where that is narrower than its key: a section's rows are told apart by the teacher
 * too, others mean the school and the section. Without it, the only key is the identity.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Identity {

    /** The components, in order. */
    String[] value();
}
