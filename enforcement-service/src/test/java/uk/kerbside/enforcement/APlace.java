package uk.kerbside.enforcement;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.kerbside.events.places.PlacePublished;
import uk.kerbside.kernel.BayClass;
import uk.kerbside.kernel.PlaceKind;
import uk.kerbside.kernel.Revision;
import uk.kerbside.testkit.Topics;

/** A published place in the making: residents' bays that are always controlled, as nobody drew it, until told otherwise. */
public final class APlace {
    private final String code;
    private final PlaceKind kind;
    private long n = 1;
    private List<BayClass> bayClasses = List.of(BayClass.RESIDENT);
    private Optional<String> hours = Optional.of("Mon-Sun 00:00-24:00");
    private boolean controlledOnBankHolidays;
    private String order = "TMO 2026 No. 1";
    private LocalDate from = LocalDate.parse("2019-04-01");
    private Optional<LocalDate> until = Optional.empty();
    private Optional<String> boundary = Optional.empty();
    private Optional<List<PlacePublished.Suspension>> suspensions = Optional.empty();

    private APlace(String code, PlaceKind kind) {
        this.code = code;
        this.kind = kind;
    }

    public static APlace of(String code, PlaceKind kind) {
        return new APlace(code, kind);
    }

    public APlace revision(long other) {
        n = other;
        return this;
    }

    public APlace bays(BayClass... others) {
        bayClasses = List.of(others);
        return this;
    }

    public APlace hours(String others) {
        hours = Optional.of(others);
        return this;
    }

    public APlace withoutHours() {
        hours = Optional.empty();
        return this;
    }

    public APlace controlledOnBankHolidays() {
        controlledOnBankHolidays = true;
        return this;
    }

    /** The order that makes it what it is, in force from that day. */
    public APlace order(String other, String inForceFrom) {
        order = other;
        from = LocalDate.parse(inForceFrom);
        return this;
    }

    /** The day on which its order is no longer in force. */
    public APlace until(String end) {
        until = Optional.of(LocalDate.parse(end));
        return this;
    }

    public APlace within(String wkt) {
        boundary = Optional.of(wkt);
        return this;
    }

    public APlace suspended(List<PlacePublished.Suspension> all) {
        suspensions = Optional.of(all);
        return this;
    }

    public PlacePublished published() {
        return new PlacePublished(
                new Revision(1, n),
                code,
                kind,
                "Zone " + code,
                bayClasses,
                hours,
                Map.of(),
                false,
                controlledOnBankHolidays,
                Optional.empty(),
                order,
                from,
                until,
                boundary,
                List.of(),
                Optional.empty(),
                suspensions);
    }

    /** Puts it on the topic, as permits would. */
    public void publish() {
        Topics.publish(published(), code);
    }
}
