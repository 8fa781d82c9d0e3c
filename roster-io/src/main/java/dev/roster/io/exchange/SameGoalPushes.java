package dev.roster.io.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * SameGoal gives data to us: what its settings call an export.
 *
 * @param endpoints what the account may see, by SameGoal's names; at least one
 * @param push the nightly files, or {@code null} where they are only asked for over REST
 */
public record SameGoalPushes(
        List<String> endpoints, @Nullable FilePush push) {

    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if there is no endpoint, or a blank one
     */
    public SameGoalPushes {
        endpoints = List.copyOf(endpoints);
        if (endpoints.isEmpty()) {
            Wrong.refuse(PullLocation.endpointFaults(""));
        }
        endpoints.forEach(endpoint -> Wrong.refuse(PullLocation.endpointFaults(endpoint)));
    }
}
