package uk.kerbside.permits.sponsor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uk.kerbside.kit.audit.CouncilReads;
import uk.kerbside.kit.clock.CouncilClock;
import uk.kerbside.kit.page.Page;
import uk.kerbside.kit.page.PageRequest;
import uk.kerbside.kit.page.Pages;
import uk.kerbside.kit.page.Position;
import uk.kerbside.permits.audit.ReadAction;
import uk.kerbside.permits.audit.RecordKind;
import uk.kerbside.permits.catalogue.Limit;
import uk.kerbside.permits.limit.LimitKey;
import uk.kerbside.permits.limit.Limits;
import uk.kerbside.permits.limit.SetLimits;
import uk.kerbside.permits.permit.Permit;
import uk.kerbside.permits.permit.PermitStanding;
import uk.kerbside.permits.permit.Permits;
import uk.kerbside.permits.permit.ShowPermits;

/** Shows an organisation whom it named and what permits they have, and a person who sponsors them. No address, no mark. */
@ApplicationScoped
public class ShowSponsored {
    /** Somebody an organisation named, and their permit of that type. */
    public record Shown(SponsoredPerson person, Optional<Permit> permit, Optional<PermitStanding> standing) {}

    /** How many of a type an organisation may sponsor, and how many are held. */
    public record Quota(LimitKey key, Optional<Integer> most, int held) {}

    private final SponsoredPeople people;
    private final Permits permits;
    private final ShowPermits showPermits;
    private final Limits limits;
    private final SetLimits setLimits;
    private final CouncilReads reads;
    private final CouncilClock clock;
    private final Pages pages;

    // Eight: people, their permits, the quota, and who looks.
    ShowSponsored(
            SponsoredPeople people,
            Permits permits,
            ShowPermits showPermits,
            Limits limits,
            SetLimits setLimits,
            CouncilReads reads,
            CouncilClock clock,
            Pages pages) {
        this.people = people;
        this.permits = permits;
        this.showPermits = showPermits;
        this.limits = limits;
        this.setLimits = setLimits;
        this.reads = reads;
        this.clock = clock;
        this.pages = pages;
    }

    /** All an organisation named, the latest first. */
    @Transactional
    public Page<Shown> list(String organisationId, PageRequest page) {
        Page<SponsoredPerson> found = pages.read(
                "sponsored by " + organisationId,
                page,
                (after, limit) -> people.list(organisationId, after.map(ShowSponsored::position), limit),
                person -> Position.of(person.invitedAt(), person.sponsorshipId()));
        Page<Shown> shown = found.map(this::shown);
        reads.writeDown(
                ReadAction.LIST_SPONSORED,
                Optional.empty(),
                shown.items().stream().flatMap(ShowSponsored::records).toList());
        return shown;
    }

    private static SponsoredPeople.ListPosition position(Position position) {
        return new SponsoredPeople.ListPosition(position.instant(0), position.text(1));
    }

    private static Stream<String> records(Shown shown) {
        return Stream.concat(
                shown.person().accountId().stream().map(RecordKind.ACCOUNT::of),
                shown.permit().stream().map(permit -> RecordKind.PERMIT.of(permit.number())));
    }

    /** One as they stand now. */
    public Shown shown(SponsoredPerson person) {
        Optional<Permit> permit = person.accountId().flatMap(account -> permits.findLatest(account, person.typeCode()));
        return new Shown(person, permit, permit.map(showPermits::standing));
    }

    /** Who sponsors a person now. */
    @Transactional
    public List<SponsoredPerson> sponsorsOf(String accountId) {
        return people.listOf(accountId, clock.now());
    }

    /** How it stands with one quota. */
    @Transactional
    public Quota quota(LimitKey key) {
        return new Quota(key, setLimits.find(key), limits.taken(key, clock.now()));
    }

    /** All quotas of an organisation. */
    @Transactional
    public List<Quota> quotas(String organisationId) {
        return setLimits.listOf(Limit.Scope.ORGANISATION, organisationId).stream()
                .map(set -> new Quota(set.key(), Optional.of(set.most()), limits.taken(set.key(), clock.now())))
                .toList();
    }
}
