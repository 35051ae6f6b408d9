package uk.kerbside.permits.quote;

import java.time.Instant;
import java.util.Optional;

/** Who vouches for whom. */
public interface Sponsors {
    /** The account of the organisation that sponsors a person for a permit type at that instant. */
    Optional<String> findSponsorOf(String accountId, String typeCode, Instant now);

    /** When a person is, or was, sponsored for a permit type no longer, because they leave; empty for who stays. */
    Optional<Instant> findEndOf(String accountId, String typeCode);
}
