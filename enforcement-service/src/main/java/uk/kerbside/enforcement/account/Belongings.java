package uk.kerbside.enforcement.account;

import java.util.List;
import java.util.Set;
import uk.kerbside.kernel.Right;
import uk.kerbside.kernel.RightSource;
import uk.kerbside.kernel.vrm.Vrm;
import uk.kerbside.kit.actor.Membership;

/**
 * What belongs to a login: the rights and vehicles of its accounts, as far as their holder has trusted it with them.
 *
 * @param vehicles of those accounts whose permits it may see
 */
public record Belongings(List<Membership> memberships, Set<Vrm> vehicles) {
    /** What a trusted person has to be trusted with to see permits and vehicles. */
    public static final String PERMITS = "permits";

    private static final String VISITS = "visits";

    public Belongings {
        memberships = List.copyOf(memberships);
        vehicles = Set.copyOf(vehicles);
    }

    /** Rights without an account, such as those of pay-by-phone operators, are nobody's. */
    public boolean include(Right right) {
        return right.accountId()
                .filter(account -> memberships.stream()
                        .anyMatch(membership ->
                                membership.accountId().equals(account) && membership.allows(scope(right.source()))))
                .isPresent();
    }

    /** Whether it is a vehicle of theirs, or a mark that is taken for one. */
    public boolean include(Vrm vrm) {
        return vehicles.stream().anyMatch(own -> vrm.matches(own) != Vrm.Match.NONE);
    }

    private static String scope(RightSource source) {
        return switch (source) {
            case PERMIT, THIRD_PARTY, DISPENSATION -> PERMITS;
            case VISIT, SCRATCH_CARD -> VISITS;
        };
    }

    /** Marks are personal data. */
    @Override
    public String toString() {
        return "Belongings[" + memberships.size() + " accounts]";
    }
}
