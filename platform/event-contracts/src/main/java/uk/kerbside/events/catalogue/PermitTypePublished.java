package uk.kerbside.events.catalogue;

import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import uk.kerbside.events.Event;
import uk.kerbside.events.WireMoney;
import uk.kerbside.kernel.BayClass;
import uk.kerbside.kernel.Revision;

/** A permit type with the versions of its rules that others need: state, keyed by type code. */
public record PermitTypePublished(
        Revision revision,
        String code,
        List<String> aliases,
        String name,
        PermitTypeStatus status,
        List<Version> versions)
        implements Event {

    /** Its rules from one date on. */
    public record Version(
            int version,
            LocalDate effectiveFrom,
            Optional<LocalDate> effectiveUntil,
            boolean free,
            List<BayClass> confers,
            PlaceScopeRule scope,
            Optional<Duration> maxStay,
            Optional<VisitorRules> visitor) {
        public Version {
            confers = List.copyOf(confers);
        }
    }

    /** What visitor credit costs and how much of it a household may have. */
    public record VisitorRules(
            Duration unit,
            int unitsPerBook,
            WireMoney bookPrice,
            int booksPerHousehold,
            int booksPerCarFreeHousehold,
            Period window,
            int visitsAtOnce,
            Period creditValidFor) {}

    public PermitTypePublished {
        aliases = List.copyOf(aliases);
        versions = List.copyOf(versions);
    }
}
