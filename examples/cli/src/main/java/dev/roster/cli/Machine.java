package dev.roster.cli;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a run asks of the machine besides files.
 *
 * @param environment gives an environment variable's value, or {@code null}
 * @param cancellation what happens when somebody stops the program
 */
record Machine(Function<String, @Nullable String> environment, Cancellation cancellation) {}
