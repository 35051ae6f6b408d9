package uk.kerbside.permits.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import uk.kerbside.events.WireMoney;
import uk.kerbside.events.charges.FeeChargedToSponsor;
import uk.kerbside.kit.id.Ids;
import uk.kerbside.kit.journal.Journal;
import uk.kerbside.permits.permit.Permit;
import uk.kerbside.permits.quote.Quote;
import uk.kerbside.permits.sponsor.SponsoredPeople;
import uk.kerbside.permits.sponsor.SponsoredPerson;

/**
 * The fee of a sponsored permit goes on the account of the organisation that sponsors it. The organisation sees the permit and
 * its own reference, never whose the permit is. Joins the caller's transaction.
 */
@ApplicationScoped
class ChargeSponsor {
    private final SponsoredPeople people;
    private final Journal journal;

    ChargeSponsor(SponsoredPeople people, Journal journal) {
        this.people = people;
        this.journal = journal;
    }

    /** @param priced at what it costs, whoever pays */
    void charge(Permit permit, Quote priced, Instant now) {
        SponsoredPerson sponsored = people.listOf(permit.accountId(), now).stream()
                .filter(person -> person.typeCode().equals(permit.typeCode()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nobody sponsors " + permit.number()));
        String feeId = "F-" + Ids.uuid7();
        journal.append(
                feeId,
                FeeChargedToSponsor.class,
                revision -> new FeeChargedToSponsor(
                        revision,
                        feeId,
                        sponsored.organisationId(),
                        permit.number(),
                        sponsored.reference(),
                        permit.typeCode(),
                        priced.label(),
                        WireMoney.of(priced.price()),
                        now));
    }
}
