package dev.roster.spec;

import jakarta.validation.Payload;

/**
 * Payload of a constraint that is only a warning on this column: {@code @Phone(payload = Warning.class)}. A column that
 * is {@code @NotBlank(payload = Warning.class)} is not required; under a strict profile a blank in it is an error.
 */
public interface Warning extends Payload {}
