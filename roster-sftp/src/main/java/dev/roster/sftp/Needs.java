package dev.roster.sftp;

import dev.roster.sftp.EpochLayout.Publishers;
import dev.roster.sftp.diagnosis.Ability;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;

/** What a delivery needs of a server. */
final class Needs {
    private Needs() {}

    /**
     * Returns what a layout and a verification need.
     *
     * @param has what the server does; where one of two would do, the other is not needed
     */
    static Set<Ability> of(PublishLayout layout, Verification verification, Predicate<Ability> has) {
        Set<Ability> needed = EnumSet.of(Ability.LIST, Ability.CREATE);
        if (layout instanceof EpochLayout epoch) {
            needed.add(Ability.MAKE_DIRECTORY);
            if (epoch.publishers() == Publishers.SEVERAL) {
                needed.add(Ability.EXCLUSIVE_DIRECTORY);
            }
        } else if (layout instanceof NamedLayout named) {
            needed.addAll(toReplace(named, has));
        }
        if (verification == Verification.READ_BACK || (verification == Verification.HASH && !has.test(Ability.HASH))) {
            needed.add(Ability.READ_BACK);
        }
        return needed;
    }

    private static Set<Ability> toReplace(NamedLayout layout, Predicate<Ability> has) {
        return switch (layout.replace()) {
            case ATOMIC ->
                // a receiver of uploads takes each file away, so mostly none is there to be replaced
                layout instanceof AutoLayout ? EnumSet.of(Ability.RENAME) : EnumSet.of(Ability.RENAME, Ability.REPLACE);
            case DELETE_FIRST ->
                EnumSet.of(Ability.RENAME, has.test(Ability.REPLACE) ? Ability.REPLACE : Ability.DELETE);
            case DIRECT -> EnumSet.of(Ability.OVERWRITE);
        };
    }
}
