package uk.kerbside.permits.sponsor.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import uk.kerbside.permits.quote.Sponsors;
import uk.kerbside.permits.sponsor.SponsorStatus;
import uk.kerbside.permits.sponsor.SponsoredPeople;
import uk.kerbside.permits.sponsor.SponsoredPerson;

@ApplicationScoped
class PanacheSponsoredPeople implements SponsoredPeople, Sponsors, PanacheRepositoryBase<SponsoredPerson, String> {
    private static final String NOW = "accountId = ?1 and (status = ?2 or status = ?3 and sponsoredUntil > ?4)";

    @Override
    public void save(SponsoredPerson person) {
        persistAndFlush(person);
    }

    @Override
    public Optional<SponsoredPerson> findOfForUpdate(String organisationId, String sponsorshipId) {
        return find("sponsorshipId = ?1 and organisationId = ?2", sponsorshipId, organisationId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    @Override
    public Optional<SponsoredPerson> findByCodeForUpdate(String codeHash) {
        return find("codeHash", codeHash)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    @Override
    public boolean isSponsored(String accountId, String typeCode, Instant now) {
        return findSponsorOf(accountId, typeCode, now).isPresent();
    }

    @Override
    public Optional<String> findSponsorOf(String accountId, String typeCode, Instant now) {
        return find(
                        NOW + " and typeCode = ?5",
                        accountId,
                        SponsorStatus.SPONSORED,
                        SponsorStatus.LEAVING,
                        now,
                        typeCode)
                .firstResultOptional()
                .map(SponsoredPerson::organisationId);
    }

    @Override
    public Optional<Instant> findEndOf(String accountId, String typeCode) {
        // Who stays comes first; of those who leave, who leaves last.
        return find(
                        "accountId = ?1 and typeCode = ?2 and status in (?3, ?4)"
                                + " order by sponsoredUntil desc nulls first",
                        accountId,
                        typeCode,
                        SponsorStatus.SPONSORED,
                        SponsorStatus.LEAVING)
                .firstResultOptional()
                .flatMap(SponsoredPerson::sponsoredUntil);
    }

    @Override
    public List<SponsoredPerson> listOf(String accountId, Instant now) {
        return list(NOW + " order by joinedAt", accountId, SponsorStatus.SPONSORED, SponsorStatus.LEAVING, now);
    }

    @Override
    public List<SponsoredPerson> list(String organisationId, Optional<ListPosition> after, int limit) {
        String inOrder = " order by invitedAt desc, sponsorshipId desc";
        return after.map(position -> find(
                        "organisationId = ?1 and (invitedAt < ?2 or invitedAt = ?2 and sponsorshipId < ?3)" + inOrder,
                        organisationId,
                        position.invitedAt(),
                        position.sponsorshipId()))
                .orElseGet(() -> find("organisationId = ?1" + inOrder, organisationId))
                .page(0, limit)
                .list();
    }
}
