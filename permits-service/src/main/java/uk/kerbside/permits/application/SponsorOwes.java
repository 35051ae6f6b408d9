package uk.kerbside.permits.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import uk.kerbside.permits.permit.Permit;
import uk.kerbside.permits.quote.Quote;
import uk.kerbside.permits.refund.ChargeSponsor;
import uk.kerbside.permits.refund.SponsorFee;
import uk.kerbside.permits.sponsor.SponsoredPeople;
import uk.kerbside.permits.sponsor.SponsoredPerson;

/** A sponsored permit was granted: the organisation that sponsors it owes its fee. Joins the caller's transaction. */
@ApplicationScoped
class SponsorOwes {
    private final SponsoredPeople people;
    private final ChargeSponsor chargeSponsor;

    SponsorOwes(SponsoredPeople people, ChargeSponsor chargeSponsor) {
        this.people = people;
        this.chargeSponsor = chargeSponsor;
    }

    /** @param priced at what it costs, whoever pays */
    void fee(Permit permit, Quote priced, Instant now) {
        SponsoredPerson sponsored = people.listOf(permit.accountId(), now).stream()
                .filter(person -> person.typeCode().equals(permit.typeCode()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nobody sponsors " + permit.number()));
        chargeSponsor.charge(
                new SponsorFee.Charged(
                        permit.number(),
                        sponsored.organisationId(),
                        sponsored.reference(),
                        permit.typeCode(),
                        priced.label()),
                priced.price());
    }
}
