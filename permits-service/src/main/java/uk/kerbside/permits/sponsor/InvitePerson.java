package uk.kerbside.permits.sponsor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import uk.kerbside.kit.clock.CouncilClock;
import uk.kerbside.kit.id.HandedCode;
import uk.kerbside.kit.id.Ids;
import uk.kerbside.kit.problem.RefusedException;
import uk.kerbside.permits.catalogue.Limit;
import uk.kerbside.permits.catalogue.PermitType;
import uk.kerbside.permits.catalogue.PermitTypes;
import uk.kerbside.permits.holder.Holders;
import uk.kerbside.permits.limit.LimitKey;
import uk.kerbside.permits.limit.SetLimits;

/** An organisation names somebody for a permit type, and gets a code to hand to them. */
@ApplicationScoped
public class InvitePerson {
    /** Who was invited, and the code, which is shown once. */
    public record Invited(SponsoredPerson person, String code) {
        @Override
        public String toString() {
            return "Invited[" + person.sponsorshipId() + "]";
        }
    }

    private static final String PREFIX = "S";

    private final SponsoredPeople people;
    private final PermitTypes types;
    private final Holders holders;
    private final SetLimits setLimits;
    private final SponsorSettings settings;
    private final CouncilClock clock;

    InvitePerson(
            SponsoredPeople people,
            PermitTypes types,
            Holders holders,
            SetLimits setLimits,
            SponsorSettings settings,
            CouncilClock clock) {
        this.people = people;
        this.types = types;
        this.holders = holders;
        this.setLimits = setLimits;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * @param reference the organisation's own, such as a staff number
     * @throws RefusedException {@code NOT_AN_ORGANISATION}, {@code TYPE_NOT_SPONSORED}, {@code NO_QUOTA}
     */
    @Transactional
    public Invited invite(String organisationId, String permitType, String reference) {
        if (!holders.get(organisationId).organisation()) {
            throw new RefusedException(
                    SponsorRefusal.NOT_AN_ORGANISATION, "The account is a person's: people sponsor nobody.");
        }
        PermitType type = types.get(permitType);
        LocalDate today = clock.today();
        if (type.versionOn(today)
                .filter(rules -> rules.eligibility().sponsored())
                .isEmpty()) {
            throw new RefusedException(
                    SponsorRefusal.TYPE_NOT_SPONSORED, type.name() + " is applied for without a sponsor.");
        }
        if (setLimits
                .find(new LimitKey(type.code(), Limit.Scope.ORGANISATION, organisationId))
                .isEmpty()) {
            throw new RefusedException(
                    SponsorRefusal.NO_QUOTA, "Ask the permit office how many of these permits you may sponsor.");
        }
        Instant now = clock.now();
        HandedCode code = HandedCode.made(PREFIX);
        SponsoredPerson person = SponsoredPerson.invited(
                Ids.readable("SP"),
                new SponsoredPerson.Invitation(organisationId, type.code(), reference),
                code.hash(),
                now,
                clock.startOf(today.plus(settings.invitedFor()).plusDays(1)));
        people.save(person);
        return new Invited(person, code.text());
    }
}
