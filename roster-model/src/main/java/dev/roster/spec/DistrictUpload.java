package dev.roster.spec;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Is required in the upload of a whole {@link Upload#DISTRICT district} only; one {@link Upload#SCHOOL school} may leave
 * the column out, so that its component may be {@code null} then.
 */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
public @interface DistrictUpload {}
