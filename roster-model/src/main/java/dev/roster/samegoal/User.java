package dev.roster.samegoal;

import dev.roster.rule.Paired;
import dev.roster.spec.Column;
import dev.roster.spec.Extra;
import dev.roster.spec.LeftOut;
import dev.roster.spec.Omission;
import dev.roster.spec.Provenance;
import dev.roster.spec.Redacted;
import dev.roster.spec.RosterFile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who works with SameGoal. A draft: nothing is known of the columns that say who it is, so a profile declares
 * them from the vendor's sample file. Leaving a user out changes nothing.
 *
 * @param roles the roles, divided by semicolons
 * @param buildings for each role, in the order of {@code Role(s)}, the buildings where it holds, divided by commas
 * @param deleted says that the user is deleted; in which words is not known
 * @param others the columns that the profile declares, by header
 */
@LeftOut(
        value = Omission.KEPT,
        documented = true,
        source = "SameGoal administrative guide, Bulk Loader, users; of the nightly job nothing is said",
        instead = "only the vendor's column Deleted removes a user")
@RosterFile(
        value = "users.csv",
        provenance = Provenance.DRAFT,
        source = "Demographics Integration: Generic API, users.csv")
@Paired({"roles", "buildings"})
public record User(
        @Nullable @Column(value = "Role(s)", separator = ';')
        List<String> roles,

        @Nullable @Column(separator = ';') List<String> buildings,
        @Nullable String deleted,
        @Extra Map<String, String> others) {

    /** Copies the lists and the other columns, in their order. */
    public User {
        roles = roles == null ? null : Collections.unmodifiableList(new ArrayList<>(roles));
        buildings = buildings == null ? null : Collections.unmodifiableList(new ArrayList<>(buildings));
        others = others.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(others));
    }

    /** Returns the buildings of each role, in the order of {@link #roles}; none where they are not said. */
    public List<List<String>> buildingsByRole() {
        return buildings == null
                ? List.of()
                : buildings.stream()
                        .map(several -> Arrays.asList(several.split(",", -1)))
                        .toList();
    }

    @Override
    public String toString() {
        return Redacted.text(this);
    }
}
