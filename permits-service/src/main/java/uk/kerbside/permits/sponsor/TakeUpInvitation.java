package uk.kerbside.permits.sponsor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import uk.kerbside.events.permits.PersonSponsored;
import uk.kerbside.kit.id.HandedCode;
import uk.kerbside.kit.journal.Journal;
import uk.kerbside.kit.problem.RefusedException;
import uk.kerbside.permits.holder.Holders;

/** Who was invited takes it up: from now on they may apply for that permit type. */
@ApplicationScoped
public class TakeUpInvitation {
    private final SponsoredPeople people;
    private final Holders holders;
    private final Journal journal;
    private final InstantSource clock;

    TakeUpInvitation(SponsoredPeople people, Holders holders, Journal journal, InstantSource clock) {
        this.people = people;
        this.holders = holders;
        this.journal = journal;
        this.clock = clock;
    }

    /** @throws RefusedException {@code NOT_A_PERSON}, {@code INVITATION_NOT_KNOWN}, {@code SPONSORED_ALREADY} */
    @Transactional
    public SponsoredPerson take(String accountId, String code) {
        if (holders.get(accountId).organisation()) {
            throw new RefusedException(SponsorRefusal.NOT_A_PERSON, "The account is an organisation's.");
        }
        Instant now = clock.instant();
        SponsoredPerson person = people.findByCodeForUpdate(new HandedCode(code).hash())
                .filter(found -> now.isBefore(found.invitedUntil()))
                .orElseThrow(() -> new RefusedException(
                        SponsorRefusal.INVITATION_NOT_KNOWN,
                        "Compare the code, or ask your employer for another one."));
        if (people.isSponsored(accountId, person.typeCode(), now)) {
            throw new RefusedException(
                    SponsorRefusal.SPONSORED_ALREADY, "One organisation sponsors you for this permit type already.");
        }
        person.join(accountId, now);
        people.save(person);
        journal.append(
                person.sponsorshipId(),
                PersonSponsored.class,
                revision -> new PersonSponsored(
                        revision, person.sponsorshipId(), accountId, person.organisationId(), person.typeCode(), now));
        return person;
    }
}
