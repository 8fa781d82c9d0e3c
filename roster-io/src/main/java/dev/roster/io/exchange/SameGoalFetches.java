package dev.roster.io.exchange;

import java.util.List;

/**
 * SameGoal fetches files from our server, nightly: what its settings call an import with pull locations. Nothing says
 * that a set is whole, and nobody says when after midnight UTC it comes, so the files should lie there well before.
 *
 * @param login how it logs in
 * @param locations where it looks, at least one place
 */
public record SameGoalFetches(VendorLogin login, List<PullLocation> locations) {

    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if there is no location, or two take the same path
     */
    public SameGoalFetches {
        locations = List.copyOf(locations);
        if (locations.isEmpty()) {
            throw new IllegalArgumentException("there is no location; name at least one");
        }
        for (int i = 1; i < locations.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (claim(locations.get(i)).clashes(claim(locations.get(j)))) {
                    throw new IllegalArgumentException(
                            "location %s takes the path of location %s; give each its own".formatted(i + 1, j + 1));
                }
            }
        }
    }

    private static Claim claim(PullLocation location) {
        return Claim.of(location.path(), location.type(), location.holds(), location.files());
    }
}
