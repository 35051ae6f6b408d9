package uk.kerbside.permits.waiting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.stream.Stream;
import uk.kerbside.kit.audit.CouncilReads;
import uk.kerbside.kit.clock.CouncilClock;
import uk.kerbside.kit.page.Page;
import uk.kerbside.kit.page.PageRequest;
import uk.kerbside.kit.page.Pages;
import uk.kerbside.kit.page.Position;
import uk.kerbside.kit.problem.NotFoundException;
import uk.kerbside.permits.audit.ReadAction;
import uk.kerbside.permits.audit.RecordKind;
import uk.kerbside.permits.catalogue.Limit;
import uk.kerbside.permits.catalogue.PermitTypes;
import uk.kerbside.permits.limit.LimitKey;
import uk.kerbside.permits.limit.Limits;
import uk.kerbside.permits.limit.SetLimits;
import uk.kerbside.permits.place.CouncilPlace;
import uk.kerbside.permits.place.Places;

/** Shows limits of places and who waits; who of the council looks at people on a list is written down first. */
@ApplicationScoped
public class ShowWaiting {
    /** A place with a limit. */
    public record PlaceLimit(LimitKey key, Optional<Integer> most, int held, WaitingEntries.Counts counts) {}

    /** Somebody on a list, and where. */
    public record Waiting(WaitingEntry entry, int position) {}

    private final WaitingEntries entries;
    private final Limits limits;
    private final SetLimits setLimits;
    private final PermitTypes types;
    private final Places places;
    private final CouncilReads reads;
    private final CouncilClock clock;
    private final Pages pages;

    // Eight: what is limited, what is held, who waits, and who looks.
    ShowWaiting(
            WaitingEntries entries,
            Limits limits,
            SetLimits setLimits,
            PermitTypes types,
            Places places,
            CouncilReads reads,
            CouncilClock clock,
            Pages pages) {
        this.entries = entries;
        this.limits = limits;
        this.setLimits = setLimits;
        this.types = types;
        this.places = places;
        this.reads = reads;
        this.clock = clock;
        this.pages = pages;
    }

    @Transactional
    public PlaceLimit limit(LimitKey key) {
        return limit(key, setLimits.find(key));
    }

    private PlaceLimit limit(LimitKey key, Optional<Integer> most) {
        return new PlaceLimit(key, most, limits.taken(key, clock.now()), entries.counts(key));
    }

    /** In the order of type and place. */
    @Transactional
    public Page<PlaceLimit> limits(PageRequest page) {
        return pages.read(
                        "place limits",
                        page,
                        (after, limit) -> setLimits.list(
                                Limit.Scope.PLACE,
                                after.map(position ->
                                        new LimitKey(position.text(0), Limit.Scope.PLACE, position.text(1))),
                                limit),
                        set -> Position.of(set.key().typeCode(), set.key().of()))
                .map(set -> limit(set.key(), Optional.of(set.most())));
    }

    /**
     * Who waits for such a place, or was offered one.
     *
     * @throws NotFoundException without such a type or place
     */
    @Transactional
    public Page<Waiting> waiting(String permitType, String place, PageRequest page) {
        String known = places.find(place)
                .map(CouncilPlace::code)
                .orElseThrow(() -> new NotFoundException("There is no place " + place + "."));
        LimitKey key = new LimitKey(types.get(permitType).code(), Limit.Scope.PLACE, known);
        Page<WaitingEntry> found = pages.read(
                "waiting for " + key,
                page,
                (after, limit) -> entries.list(key, after.map(ShowWaiting::position), limit),
                entry -> Position.of(entry.appliedAt(), entry.joinedAs()));
        reads.writeDown(
                ReadAction.LIST_WAITING,
                Optional.empty(),
                found.items().stream().flatMap(ShowWaiting::records).toList());
        return found.map(entry -> new Waiting(entry, entries.position(entry)));
    }

    private static WaitingEntries.ListPosition position(Position position) {
        return new WaitingEntries.ListPosition(position.instant(0), position.number(1));
    }

    private static Stream<String> records(WaitingEntry entry) {
        return Stream.of(RecordKind.ACCOUNT.of(entry.accountId()), RecordKind.APPLICATION.of(entry.applicationId()));
    }

    /** Where an application stands on a waiting list. */
    public Optional<Waiting> find(String applicationId) {
        return entries.findOf(applicationId).map(entry -> new Waiting(entry, entries.position(entry)));
    }
}
