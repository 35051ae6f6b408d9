package uk.kerbside.permits.sponsor;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All whom organisations named. */
public interface SponsoredPeople {
    /** Writes a new or changed one at once. */
    void save(SponsoredPerson person);

    /** Of an organisation, locked until the transaction ends. */
    Optional<SponsoredPerson> findOfForUpdate(String organisationId, String sponsorshipId);

    /** By the hash of its code, locked until the transaction ends. */
    Optional<SponsoredPerson> findByCodeForUpdate(String codeHash);

    /** Whether somebody sponsors this person for that type already. */
    boolean isSponsored(String accountId, String typeCode, Instant now);

    /** Those of an organisation, the latest first, from just after one. */
    List<SponsoredPerson> list(String organisationId, Optional<ListPosition> after, int limit);

    /** Those who sponsor a person now. */
    List<SponsoredPerson> listOf(String accountId, Instant now);

    /** Where somebody stands in the list. */
    record ListPosition(Instant invitedAt, String sponsorshipId) {}
}
