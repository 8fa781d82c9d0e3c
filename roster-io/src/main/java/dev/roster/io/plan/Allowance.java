package dev.roster.io.plan;

/**
 * Somebody's word that one hold of one difference may pass, with a reason; it goes into the receipt.
 *
 * @param rule the safety rule that may be broken
 * @param subject what it may be broken by, as the hold calls it: a file, or a file's column; empty where the rule is about
 *     the whole set
 * @param rows at most how many rows, or schools, may break it
 * @param reason why, in people's words
 * @param digest the {@link Difference#digest} for which it holds; for any other it is worth nothing
 */
public record Allowance(SafetyRule rule, String subject, long rows, String reason, String digest) {}
