package uk.kerbside.kit.actor;

import java.util.Optional;
import uk.kerbside.events.accounts.LegalBasis;

/**
 * Who may speak for an account now. The kit answers from the replica of accounts; the service that owns accounts brings a bean of
 * its own, which takes this one's place.
 */
public interface Speakers {
    /**
     * Whether the holder may, who can as long as the council knows of no death, or somebody in their place.
     *
     * @param actsBy the law by which somebody acts in the holder's place; empty for the holder
     */
    boolean maySpeak(String accountId, Optional<LegalBasis> actsBy);
}
