package uk.kerbside.helpline.timeline.events;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Map;
import uk.kerbside.events.permits.PersonSponsored;
import uk.kerbside.events.permits.SponsorshipEnded;
import uk.kerbside.helpline.timeline.TellFact;
import uk.kerbside.helpline.timeline.Telling;
import uk.kerbside.helpline.timeline.Wording;
import uk.kerbside.kit.incoming.EventHandler;

/** What permits tells of sponsors. */
@ApplicationScoped
class SponsorFacts {
    private final TellFact tellFact;

    SponsorFacts(TellFact tellFact) {
        this.tellFact = tellFact;
    }

    @Produces
    @Singleton
    EventHandler<PersonSponsored> sponsored() {
        return new Narration<>(
                PersonSponsored.class,
                tellFact,
                fact -> Telling.about(
                        fact.accountId(),
                        fact.sponsoredAt(),
                        "An organisation sponsors a " + Wording.code(fact.typeCode()) + " permit for them.",
                        Map.of("sponsorshipId", fact.sponsorshipId(), "permitType", fact.typeCode())));
    }

    @Produces
    @Singleton
    EventHandler<SponsorshipEnded> ended() {
        return new Narration<>(
                SponsorshipEnded.class,
                tellFact,
                fact -> Telling.about(
                        fact.accountId(),
                        fact.toldAt(),
                        "They leave the organisation that sponsors them on " + Wording.day(fact.leavesOn()) + "; a "
                                + Wording.code(fact.typeCode()) + " permit ends with that day.",
                        Map.of("sponsorshipId", fact.sponsorshipId(), "permitType", fact.typeCode())));
    }
}
