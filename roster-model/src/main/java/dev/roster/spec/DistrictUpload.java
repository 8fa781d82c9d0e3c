package dev.roster.spec;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Has to be filled in the upload of a whole {@link Upload#DISTRICT district}; one {@link Upload#SCHOOL school} may leave
 * the column out. Blanks are looked at where there are cells, not in records.
 */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
public @interface DistrictUpload {}
