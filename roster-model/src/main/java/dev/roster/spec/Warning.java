package dev.roster.spec;

import jakarta.validation.Payload;

/** Payload of a constraint that is only a warning on this column: {@code @Phone(payload = Warning.class)}. */
public interface Warning extends Payload {}
