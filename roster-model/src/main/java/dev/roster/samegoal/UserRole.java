package dev.roster.samegoal;

import dev.roster.spec.Key;
import dev.roster.spec.LeftOut;
import dev.roster.spec.Omission;
import dev.roster.spec.Provenance;
import dev.roster.spec.Redacted;
import dev.roster.spec.RosterFile;
import org.jspecify.annotations.Nullable;

/**
 * A role of users and what it permits. A draft; of its columns it is known that there are two permissions, in lower
 * case. Roles are added and changed, never removed by leaving them out.
 *
 * @param role the role
 * @param defaultPermission what the role permits unless somebody says otherwise
 * @param maxPermission the most that the role may permit
 */
@LeftOut(
        value = Omission.KEPT,
        documented = true,
        source = "SameGoal administrative guide, Bulk Loader, user roles; of the nightly job nothing is said")
@RosterFile(
        value = "user_roles.csv",
        provenance = Provenance.DRAFT,
        source = "Demographics Integration: Generic API, user_roles.csv")
@Key("role")
public record UserRole(
        @Nullable String role,
        @Nullable @LowerCase String defaultPermission,
        @Nullable @LowerCase String maxPermission) {

    @Override
    public String toString() {
        return Redacted.text(this);
    }
}
