package uk.kerbside.permits.apds.rest;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.kerbside.permits.apds.ApdsSettings;
import uk.kerbside.permits.apds.Changes;

/** The places of one moment, as others refer to them: by their version, below the council itself. */
final class Elements {
    private static final String CAMPUS = "Campus";
    private static final String ORGANISATION = "Organisation";
    private static final int FIRST = 1;

    private final ApdsSettings settings;
    private final List<Changes.Versioned> changed;
    private final Map<String, Changes.Versioned> byCode;

    Elements(ApdsSettings settings, List<Changes.Versioned> changed) {
        this.settings = settings;
        this.changed = changed;
        this.byCode = changed.stream().collect(Collectors.toMap(Changes.Versioned::code, Function.identity()));
    }

    /** The council as the issuer of rights. */
    Apds.Reference issuer() {
        return new Apds.Reference(settings.councilId(), FIRST, ORGANISATION);
    }

    /** The council as the area all its places lie in. */
    Apds.Reference campus() {
        return new Apds.Reference(settings.councilId(), FIRST, CAMPUS);
    }

    boolean isCampus(String id) {
        return settings.councilId().equals(id);
    }

    /** Since when there are any; long ago when there are none. */
    Instant first() {
        return findFirst().orElse(Instant.EPOCH);
    }

    private Optional<Instant> findFirst() {
        return changed.stream().map(Changes.Versioned::at).min(Instant::compareTo);
    }

    ApdsPlace campusItself(Instant now) {
        Instant since = findFirst().orElse(now);
        return new ApdsPlace(
                settings.councilId(),
                FIRST,
                "campus",
                Apds.Text.of(settings.councilName()),
                Optional.empty(),
                0,
                new ApdsPlace.Creation(since),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** One of the places; one that is no longer on record is referred to in its first version. */
    Apds.Reference place(String code) {
        int version = Optional.ofNullable(byCode.get(code))
                .map(Changes.Versioned::version)
                .orElse(FIRST);
        return new Apds.Reference(code, version, "IdentifiedArea");
    }

    Optional<Changes.Versioned> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** Where somebody with these places may park; the council's whole area when it is good everywhere. */
    List<Apds.Reference> area(boolean everywhere, List<String> places) {
        Stream<Apds.Reference> whole = everywhere ? Stream.of(campus()) : Stream.empty();
        return Stream.concat(whole, places.stream().map(this::place)).toList();
    }
}
