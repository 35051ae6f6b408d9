package uk.kerbside.permits.suspension;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import uk.kerbside.kernel.BayClass;

/** Whose permits it concerns that others may not use bays for a time. */
public interface ConcernedHolders {
    /**
     * Accounts with a permit for the place and one of the classes of bay, good at some of the time; by account, from just
     * after one. Permits that are good everywhere do not count: nobody could say where such a car stands.
     */
    List<Concerned> list(Bays bays, String afterAccountId, int limit);

    /** The same, of those who can only be written to by post. */
    List<Concerned> listReachedByLetter(Bays bays, String afterAccountId, int limit);

    /**
     * What is taken from others.
     *
     * @param bayClasses all of the place's when empty
     * @param until no end is known when empty
     * @param by the account that takes them: it knows, and loses nothing by it
     */
    record Bays(
            String placeCode, List<BayClass> bayClasses, Instant from, Optional<Instant> until, Optional<String> by) {
        public Bays {
            bayClasses = List.copyOf(bayClasses);
        }
    }

    record Concerned(String accountId, List<String> permitNumbers) {
        public Concerned {
            permitNumbers = List.copyOf(permitNumbers);
        }
    }
}
