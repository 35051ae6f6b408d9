package uk.kerbside.enforcement.knowledge;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import uk.kerbside.kernel.BayClass;
import uk.kerbside.kernel.EndedBy;
import uk.kerbside.kernel.Interval;
import uk.kerbside.kernel.MarkRole;
import uk.kerbside.kernel.MarkSpan;
import uk.kerbside.kernel.Medium;
import uk.kerbside.kernel.PlaceCode;
import uk.kerbside.kernel.PlaceScope;
import uk.kerbside.kernel.Revision;
import uk.kerbside.kernel.Right;
import uk.kerbside.kernel.RightSource;
import uk.kerbside.kernel.RightStatus;
import uk.kerbside.kernel.WeeklyHours;
import uk.kerbside.kernel.finding.KnownRight;
import uk.kerbside.kernel.vrm.Vrm;

/**
 * Rights as they lie in memory: one flat record each, a tenth of what the objects would take, and nothing in it for the
 * collector to follow. Thread-safe. A record begins with id and revision; one of a right that is gone ends there.
 */
final class FlatRights {
    private static final RightSource[] SOURCES = RightSource.values();
    private static final Medium[] MEDIA = Medium.values();
    private static final RightStatus[] STATUSES = RightStatus.values();
    private static final EndedBy[] ENDINGS = EndedBy.values();
    private static final MarkRole[] ROLES = MarkRole.values();
    private static final BayClass[] BAYS = BayClass.values();

    // There are few of them, and they are slow to read.
    private final Map<String, WeeklyHours> hours = new ConcurrentHashMap<>();
    private final Map<String, PlaceCode> places = new ConcurrentHashMap<>();

    byte[] gone(String id, Revision revision) {
        return begin(id, revision).number(0).bytes();
    }

    byte[] write(KnownRight known) {
        Right right = known.right();
        FlatWriter flat = begin(right.id(), right.revision()).number(1);
        flat.number(right.source().ordinal())
                .text(referenceBesideId(right))
                .optional(right.accountId(), flat::text)
                .text(right.typeCode())
                .number(right.ruleVersion())
                .number(right.medium().ordinal());
        write(right.term(), flat);
        flat.all(right.marks(), mark -> write(mark, right.term(), flat));
        write(right.scope(), flat);
        flat.number(bits(right.bayClasses()))
                .optional(right.hours().map(WeeklyHours::toString), flat::text)
                .optional(
                        right.maxStay(), stay -> flat.number(stay.getSeconds()).number(stay.getNano()))
                .number(right.status().ordinal())
                .optional(right.ending(), ending -> flat.instant(ending.at())
                        .number(ending.by().ordinal()))
                .optional(right.renewal(), renewal -> flat.instant(renewal.submittedAt())
                        .optional(renewal.graceUntil(), flat::instant))
                .all(right.holds(), hold -> write(hold, flat))
                .optional(known.pendingReason(), flat::text)
                .optional(known.reminder(), reminder -> flat.number(
                                reminder.lastDueOn().toEpochDay())
                        .text(reminder.outcome()))
                .optional(known.lateRegistrationUntil(), flat::instant)
                .optional(known.series(), flat::text);
        return flat.bytes();
    }

    String id(byte[] record) {
        return new FlatReader(record).text();
    }

    Revision revision(byte[] record) {
        FlatReader flat = new FlatReader(record);
        flat.text();
        return new Revision(flat.number(), flat.number());
    }

    /** Empty for a right that is gone. */
    Optional<KnownRight> read(byte[] record) {
        FlatReader flat = new FlatReader(record);
        String id = flat.text();
        Revision revision = new Revision(flat.number(), flat.number());
        return flat.optional(() -> read(id, revision, flat));
    }

    private KnownRight read(String id, Revision revision, FlatReader flat) {
        RightSource source = SOURCES[flat.smallNumber()];
        String reference = flat.text();
        Optional<String> accountId = flat.optional(flat::text);
        String typeCode = flat.text();
        int ruleVersion = flat.smallNumber();
        Medium medium = MEDIA[flat.smallNumber()];
        Interval term = interval(flat);
        List<MarkSpan> marks = flat.all(() -> mark(term, flat));
        Right right = new Right(
                id,
                source,
                reference.isEmpty() ? afterColon(id) : reference,
                accountId,
                typeCode,
                ruleVersion,
                medium,
                term,
                marks,
                scope(flat),
                bays(flat.number()),
                flat.optional(() -> hours.computeIfAbsent(flat.text(), WeeklyHours::parse)),
                flat.optional(() -> Duration.ofSeconds(flat.number(), flat.number())),
                STATUSES[flat.smallNumber()],
                flat.optional(() -> new Right.Ending(flat.instant(), ENDINGS[flat.smallNumber()])),
                flat.optional(() -> new Right.Renewal(flat.instant(), flat.optional(flat::instant))),
                revision,
                flat.all(() -> interval(flat)));
        return new KnownRight(
                right,
                flat.optional(flat::text),
                flat.optional(() -> new KnownRight.Reminder(LocalDate.ofEpochDay(flat.number()), flat.text())),
                flat.optional(flat::instant),
                flat.optional(flat::text));
    }

    private static FlatWriter begin(String id, Revision revision) {
        return new FlatWriter().text(id).number(revision.epoch()).number(revision.n());
    }

    /** Nearly always the end of the id, and then nothing. */
    private static String referenceBesideId(Right right) {
        return right.reference().equals(afterColon(right.id())) ? "" : right.reference();
    }

    private static String afterColon(String id) {
        return id.substring(id.indexOf(':') + 1);
    }

    private static void write(Interval interval, FlatWriter flat) {
        flat.instant(interval.from()).optional(interval.until(), flat::instant);
    }

    private static Interval interval(FlatReader flat) {
        Instant from = flat.instant();
        return new Interval(from, flat.optional(flat::instant));
    }

    private static void write(MarkSpan mark, Interval term, FlatWriter flat) {
        flat.text(mark.vrm().value())
                .optional(Optional.of(mark.interval()).filter(own -> !own.equals(term)), own -> write(own, flat))
                .number(mark.slot())
                .number(mark.role().ordinal());
    }

    private static MarkSpan mark(Interval term, FlatReader flat) {
        Vrm vrm = Vrm.of(flat.text());
        Interval interval = flat.optional(() -> interval(flat)).orElse(term);
        return new MarkSpan(vrm, interval, flat.smallNumber(), ROLES[flat.smallNumber()]);
    }

    private static void write(PlaceScope scope, FlatWriter flat) {
        Optional<Set<PlaceCode>> listed =
                switch (scope) {
                    case PlaceScope.Everywhere everywhere -> Optional.empty();
                    case PlaceScope.Listed places -> Optional.of(places.places());
                };
        flat.optional(listed, codes -> flat.all(codes, code -> flat.text(code.value())));
    }

    private PlaceScope scope(FlatReader flat) {
        return flat.optional(() -> flat.all(() -> places.computeIfAbsent(flat.text(), PlaceCode::of)))
                .<PlaceScope>map(codes -> new PlaceScope.Listed(new HashSet<>(codes)))
                .orElseGet(PlaceScope.Everywhere::new);
    }

    private static long bits(Set<BayClass> bays) {
        long bits = 0;
        for (BayClass bay : bays) {
            bits |= 1L << bay.ordinal();
        }
        return bits;
    }

    private static Set<BayClass> bays(long bits) {
        Set<BayClass> bays = EnumSet.noneOf(BayClass.class);
        for (BayClass bay : BAYS) {
            if ((bits >> bay.ordinal() & 1) == 1) {
                bays.add(bay);
            }
        }
        return bays;
    }
}
