package uk.kerbside.kit.actor;

import java.util.List;

/**
 * Whose accounts are whose. The kit answers from the replica of accounts; the service that owns accounts brings a bean
 * of its own, which takes this one's place.
 */
public interface Memberships {
    /** The accounts this login is a member of at this instant, by account id; expired trust is left out. */
    List<Membership> accountsOf(String subject);
}
