package uk.kerbside.permits.sponsor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import uk.kerbside.events.permits.SponsorshipEnded;
import uk.kerbside.kit.clock.CouncilClock;
import uk.kerbside.kit.journal.Journal;
import uk.kerbside.kit.problem.InvalidRequestException;
import uk.kerbside.kit.problem.NotFoundException;
import uk.kerbside.kit.problem.RefusedException;
import uk.kerbside.permits.permit.Permit;
import uk.kerbside.permits.permit.ShortenPermit;

/**
 * Somebody leaves the organisation: they are sponsored to the end of that day, and their permit ends with it (ruling 15).
 * Officers know at once until when it is good, so nothing has to happen at midnight. The holder hears of it today.
 */
@ApplicationScoped
public class EndSponsorship {
    private final SponsoredPeople people;
    private final ShortenPermit shortenPermit;
    private final Journal journal;
    private final CouncilClock clock;

    EndSponsorship(SponsoredPeople people, ShortenPermit shortenPermit, Journal journal, CouncilClock clock) {
        this.people = people;
        this.shortenPermit = shortenPermit;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * @param leavesOn the last day; today at the earliest
     * @param isCurrent throws unless the caller has seen them as they are
     * @throws NotFoundException when the organisation named nobody so
     * @throws RefusedException {@code NOT_SPONSORED_NOW}
     * @throws InvalidRequestException when the day is over
     */
    @Transactional
    public SponsoredPerson leave(
            String organisationId, String sponsorshipId, LocalDate leavesOn, Consumer<SponsoredPerson> isCurrent) {
        SponsoredPerson person = get(organisationId, sponsorshipId, isCurrent);
        if (leavesOn.isBefore(clock.today())) {
            throw new InvalidRequestException("/leavesOn", "lies in the past");
        }
        Instant until = clock.startOf(leavesOn.plusDays(1));
        if (!person.leave(leavesOn, until)) {
            throw notSponsored(person);
        }
        people.save(person);
        String accountId = person.accountId().orElseThrow();
        Optional<Permit> ended = shortenPermit.shorten(accountId, person.typeCode(), until);
        Instant now = clock.now();
        journal.append(
                sponsorshipId,
                SponsorshipEnded.class,
                revision -> new SponsorshipEnded(
                        revision,
                        sponsorshipId,
                        accountId,
                        organisationId,
                        person.typeCode(),
                        ended.map(Permit::number),
                        leavesOn,
                        now));
        return person;
    }

    /**
     * An invitation nobody has taken up is taken back.
     *
     * @param isCurrent throws unless the caller has seen it as it is
     * @throws NotFoundException when the organisation named nobody so
     * @throws RefusedException {@code NOT_SPONSORED_NOW} when it was taken up
     */
    @Transactional
    public SponsoredPerson withdraw(String organisationId, String sponsorshipId, Consumer<SponsoredPerson> isCurrent) {
        SponsoredPerson person = get(organisationId, sponsorshipId, isCurrent);
        if (person.status() != SponsorStatus.INVITED || !person.withdraw()) {
            throw notSponsored(person);
        }
        people.save(person);
        return person;
    }

    private SponsoredPerson get(String organisationId, String sponsorshipId, Consumer<SponsoredPerson> isCurrent) {
        SponsoredPerson person = people.findOfForUpdate(organisationId, sponsorshipId)
                .orElseThrow(() -> new NotFoundException("You named nobody as " + sponsorshipId + "."));
        isCurrent.accept(person);
        return person;
    }

    private static RefusedException notSponsored(SponsoredPerson person) {
        return new RefusedException(
                SponsorRefusal.NOT_SPONSORED_NOW, person.sponsorshipId() + " is " + person.status() + ".");
    }
}
