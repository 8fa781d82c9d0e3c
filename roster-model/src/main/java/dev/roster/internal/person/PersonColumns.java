package dev.roster.internal.person;

/**
 * A file of persons: the components that hold what one person has once.
 *
 * @param type the record
 * @param id the person's id, which may be blank
 * @param first the first name
 * @param last the last name
 * @param email the e-mail
 * @param mobile the mobile number
 */
public record PersonColumns(
        Class<? extends Record> type, String id, String first, String last, String email, String mobile) {}
