package uk.kerbside.permits.suspension;

import java.util.List;

/** Whose permits a suspension concerns. */
public interface ConcernedHolders {
    /**
     * Accounts with a permit for the place and a class of bay that is suspended, good at some time of the suspension; by
     * account, from just after one. Permits that are good everywhere do not count: nobody could say where such a car
     * stands.
     */
    List<Concerned> list(BaySuspension suspension, String afterAccountId, int limit);

    record Concerned(String accountId, List<String> permitNumbers) {
        public Concerned {
            permitNumbers = List.copyOf(permitNumbers);
        }
    }
}
