package dev.roster.spec;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Of the rows that agree in some components, one at most has a flag set. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface AtMostOne {

    /** The component that is yes or no. */
    String flag();

    /** The components that tell the group. */
    String[] per();

    /** The code reported on the second row whose flag is set. */
    String reports();

    /** The code reported on the first of several rows of which none has the flag set; none where empty. */
    String whenNone() default "";
}
