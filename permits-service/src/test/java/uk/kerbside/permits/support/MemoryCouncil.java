package uk.kerbside.permits.support;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import uk.kerbside.kernel.Calendar;
import uk.kerbside.kernel.Interval;
import uk.kerbside.kernel.PlaceKind;
import uk.kerbside.kernel.vrm.Vrm;
import uk.kerbside.kit.clock.CouncilClock;
import uk.kerbside.permits.catalogue.Limit;
import uk.kerbside.permits.catalogue.PermitType;
import uk.kerbside.permits.catalogue.PermitTypes;
import uk.kerbside.permits.holder.Holder;
import uk.kerbside.permits.holder.Holders;
import uk.kerbside.permits.limit.LimitKey;
import uk.kerbside.permits.limit.Limits;
import uk.kerbside.permits.limit.SetLimits;
import uk.kerbside.permits.place.Calendars;
import uk.kerbside.permits.place.CouncilPlace;
import uk.kerbside.permits.place.Places;
import uk.kerbside.permits.quote.HeldPermits;
import uk.kerbside.permits.quote.Queues;
import uk.kerbside.permits.quote.Renewed;
import uk.kerbside.permits.quote.Sponsors;

/** Everything the rules ask, in memory, with a clock that stands where a test puts it. */
public final class MemoryCouncil {
    public static final ZoneId LONDON = ZoneId.of("Europe/London");

    public final Map<String, PermitType> types = new TreeMap<>();
    public final Map<String, CouncilPlace> places = new TreeMap<>();
    public final Map<String, Holder> holders = new HashMap<>();
    public final Map<LimitKey, Integer> taken = new HashMap<>();
    public final Set<Vrm> vehiclesWithPermit = new java.util.HashSet<>();
    public final List<Optional<Instant>> askedUntil = new ArrayList<>();
    public final Map<LimitKey, Integer> set = new HashMap<>();
    public final Set<LimitKey> waitedFor = new java.util.HashSet<>();
    public final Map<String, String> kept = new HashMap<>();
    public final Map<String, Instant> leaving = new HashMap<>();
    public final Map<String, String> offered = new HashMap<>();
    public final Set<String> unsponsored = new java.util.HashSet<>();
    /** Places the permit that is renewed still holds. */
    public final Set<LimitKey> placesHeldByOld = new java.util.HashSet<>();

    public int held;
    /** Which of its household the permit that is renewed is. */
    public int rank = 1;

    public Instant now;
    private Calendar calendar = new Calendar(LONDON, List.of(), List.of());

    public MemoryCouncil(String now) {
        this.now = Instant.parse(now);
        Catalogue.types().forEach(type -> types.put(type.code(), type));
    }

    public CouncilClock clock() {
        InstantSource source = () -> now;
        return new CouncilClock(source, LONDON);
    }

    public PermitTypes permitTypes() {
        return new PermitTypes() {
            @Override
            public Optional<PermitType> find(String codeOrAlias) {
                return types.values().stream()
                        .filter(type -> type.code().equals(codeOrAlias)
                                || type.aliases().contains(codeOrAlias))
                        .findFirst();
            }

            @Override
            public List<PermitType> list(String afterCode, int limit) {
                return list().stream().limit(limit).toList();
            }

            @Override
            public List<PermitType> list() {
                return List.copyOf(types.values());
            }

            @Override
            public void save(PermitType type) {
                types.put(type.code(), type);
            }

            @Override
            public void lock() {}
        };
    }

    public Places councilPlaces() {
        return new Places() {
            @Override
            public Optional<CouncilPlace> find(String code) {
                return Optional.ofNullable(places.get(code));
            }

            @Override
            public List<CouncilPlace> list(String afterCode, int limit) {
                return places.values().stream().limit(limit).toList();
            }

            @Override
            public List<CouncilPlace> list(PlaceKind kind, String afterCode, int limit) {
                return places.values().stream()
                        .filter(place -> place.kind() == kind)
                        .limit(limit)
                        .toList();
            }

            @Override
            public void save(CouncilPlace place) {
                places.put(place.code(), place);
            }

            @Override
            public Optional<CouncilPlace> findForUpdate(String code) {
                return find(code);
            }
        };
    }

    public Calendars calendars() {
        return new Calendars() {
            @Override
            public Calendar current() {
                return calendar;
            }

            @Override
            public Calendar currentForUpdate() {
                return calendar;
            }

            @Override
            public void save(Calendar changed) {
                calendar = changed;
            }
        };
    }

    public Holders accountHolders() {
        return new Holders() {
            @Override
            public Optional<Holder> find(String accountId) {
                return Optional.ofNullable(holders.get(accountId));
            }

            @Override
            public boolean isOwnHousehold(String subject, String accountId) {
                return subject.equals(accountId);
            }
        };
    }

    public Limits limits() {
        return new MemoryLimits(taken, placesHeldByOld);
    }

    public SetLimits setLimits() {
        return new SetLimits() {
            @Override
            public Optional<Integer> find(LimitKey key) {
                return Optional.ofNullable(set.get(key));
            }

            @Override
            public void set(LimitKey key, Optional<Integer> most) {
                most.ifPresentOrElse(number -> set.put(key, number), () -> set.remove(key));
            }

            @Override
            public List<SetLimit> listOf(Limit.Scope scope, String of) {
                return List.of();
            }

            @Override
            public List<SetLimit> list(Limit.Scope scope, Optional<LimitKey> after, int limit) {
                return set.entrySet().stream()
                        .map(entry -> new SetLimit(entry.getKey(), entry.getValue()))
                        .toList();
            }
        };
    }

    /** Everybody is sponsored, by one organisation with a large quota. */
    public Sponsors sponsors() {
        return new Sponsors() {
            @Override
            public Optional<String> findSponsorOf(String accountId, String typeCode, Instant at) {
                set.put(new LimitKey(typeCode, Limit.Scope.ORGANISATION, "A-SPONSOR"), 1000);
                return Optional.of("A-SPONSOR").filter(sponsor -> !unsponsored.contains(accountId));
            }

            @Override
            public Optional<Instant> findEndOf(String accountId, String typeCode) {
                return Optional.ofNullable(leaving.get(accountId));
            }
        };
    }

    public Queues queues() {
        return new Queues() {
            @Override
            public boolean isSomebodyWaiting(LimitKey key) {
                return waitedFor.contains(key);
            }

            @Override
            public Optional<String> findOffer(String accountId, LimitKey key, Instant at) {
                return Optional.ofNullable(offered.get(accountId));
            }
        };
    }

    public HeldPermits heldPermits() {
        return new HeldPermits() {
            @Override
            public Optional<String> findKept(String accountId, String typeCode, String place, Instant at) {
                return Optional.ofNullable(kept.get(accountId));
            }

            @Override
            public int countAt(String uprn, String typeCode, Instant at) {
                return held;
            }

            @Override
            public int rankAt(String uprn, String typeCode, Renewed renewed, Instant at) {
                return rank;
            }

            @Override
            public Optional<Vrm> findHolding(
                    List<Vrm> vrms, String typeCode, String place, Interval time, Optional<String> except) {
                askedUntil.add(time.until());
                return vrms.stream().filter(vehiclesWithPermit::contains).findFirst();
            }
        };
    }
}
