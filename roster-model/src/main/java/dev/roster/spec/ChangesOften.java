package dev.roster.spec;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The file is of people, or of who attends what: one that stays the same for weeks while others change looks like an export
 * that is stuck. Schools, terms and sections rest for months.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface ChangesOften {}
