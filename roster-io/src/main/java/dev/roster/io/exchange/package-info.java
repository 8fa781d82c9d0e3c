/**
 * What an account for SameGoal's nightly file exchange says, and the files of both directions. SameGoal calls them import
 * and export as it sees them; here the names say who moves the bytes: {@link dev.roster.io.exchange.SameGoalFetches} from
 * us, or {@link dev.roster.io.exchange.SameGoalPushes} to us. {@link dev.roster.io.exchange.ExchangeFile} is the entry.
 * SameGoal is the one who logs in, so nothing here connects to anything, and nothing here needs a password.
 */
@NullMarked
package dev.roster.io.exchange;

import org.jspecify.annotations.NullMarked;
