package uk.kerbside.permits.migration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import uk.kerbside.kernel.vrm.UnusableVrmException;
import uk.kerbside.kernel.vrm.Vrm;
import uk.kerbside.permits.catalogue.Conferral;
import uk.kerbside.permits.catalogue.PermitType;
import uk.kerbside.permits.catalogue.TypeVersion;
import uk.kerbside.permits.migration.PaperRow.Column;

/** One row while it is judged. It goes on after a fault, so that the clerk hears of all of them at once. */
final class RowJudgement {
    private static final Pattern NUMBER = Pattern.compile("[A-Z0-9][A-Z0-9-]{0,29}");
    private static final int LONGEST_VALUE = 200;

    private final PaperRules rules;
    private final PaperRow row;
    private final Optional<MatchedProperty> property;
    private final Set<PaperFault> faults = EnumSet.noneOf(PaperFault.class);
    private final Set<PaperRepair> repairs = EnumSet.noneOf(PaperRepair.class);
    private final Set<PaperFlag> flags = EnumSet.noneOf(PaperFlag.class);

    RowJudgement(PaperRules rules, PaperRow row, Optional<MatchedProperty> property) {
        this.rules = rules;
        this.row = row;
        this.property = property;
    }

    JudgedRow judged() {
        if (!row.complete()) {
            // Whatever is left of it may stand in the wrong column.
            return refused(Optional.empty(), EnumSet.of(PaperFault.ROW_INCOMPLETE));
        }
        Optional<String> number = number();
        requireHolderAndLengths();
        Optional<Vrm> vrm = vrm();
        Optional<String> printed = row.text(Column.PLACE).map(code -> code.toUpperCase(Locale.ROOT));
        Optional<PermitType> type = type(printed);
        Optional<LocalDate> first = day(Column.START);
        Optional<LocalDate> last = day(Column.EXPIRY);
        requireOrder(first, last);
        Optional<String> place = place(type, printed);
        if (!faults.isEmpty()) {
            return refused(number, faults);
        }
        TypeVersion version = version(type.orElseThrow(), first.orElseThrow());
        return taken(new PaperPermit(
                number.orElseThrow(),
                type.get(),
                version,
                vrm.orElseThrow(),
                place,
                first.get(),
                last.orElseThrow(),
                property,
                row.text(Column.ISSUED_AT)));
    }

    private JudgedRow refused(Optional<String> number, Set<PaperFault> why) {
        return new JudgedRow(
                row.line(),
                number,
                row.fingerprint(),
                EnumSet.copyOf(why),
                List.of(),
                List.of(),
                Optional.empty(),
                RowOutcome.REFUSED);
    }

    private JudgedRow taken(PaperPermit permit) {
        note(permit);
        return new JudgedRow(
                row.line(),
                Optional.of(permit.number()),
                row.fingerprint(),
                EnumSet.noneOf(PaperFault.class),
                new ArrayList<>(repairs),
                new ArrayList<>(flags),
                Optional.of(permit),
                repairs.isEmpty() ? RowOutcome.ACCEPTED : RowOutcome.REPAIRED);
    }

    private void note(PaperPermit permit) {
        if (property.isEmpty()) {
            flags.add(PaperFlag.PROPERTY_UNKNOWN);
        } else if (property.get().byAddress()) {
            repairs.add(PaperRepair.PROPERTY_MATCHED);
        }
        if (permit.vrm().hasExactlyOneOtherReading()) {
            flags.add(PaperFlag.CHECK_MARK);
        }
        if (row.text(Column.EMAIL).isEmpty() && row.text(Column.PHONE).isEmpty()) {
            flags.add(PaperFlag.BY_LETTER);
        }
        boolean everywhere = permit.rules().confers().placeRule() == Conferral.PlaceRule.EVERYWHERE;
        if (permit.place().isEmpty() && !everywhere) {
            flags.add(PaperFlag.LOCATION_ON_PAPER);
        }
        if (permit.isOverOn(rules.today())) {
            flags.add(PaperFlag.EXPIRED);
        }
    }

    private Optional<String> number() {
        Optional<String> written = row.text(Column.PERMIT_NUMBER).map(text -> text.toUpperCase(Locale.ROOT));
        Optional<String> usable = written.filter(text -> NUMBER.matcher(text).matches());
        if (written.isEmpty()) {
            faults.add(PaperFault.NUMBER_MISSING);
        } else if (usable.isEmpty()) {
            faults.add(PaperFault.NUMBER_UNUSABLE);
        }
        return usable;
    }

    private void requireHolderAndLengths() {
        if (row.text(Column.HOLDER).isEmpty()) {
            faults.add(PaperFault.HOLDER_MISSING);
        }
        if (row.values().values().stream().anyMatch(value -> value.length() > LONGEST_VALUE)) {
            faults.add(PaperFault.VALUE_TOO_LONG);
        }
    }

    /** Small letters, spaces and hyphens are nothing to speak of: a mark is the same with and without them. */
    private Optional<Vrm> vrm() {
        try {
            return Optional.of(Vrm.of(row.text(Column.VRM).orElse("")));
        } catch (UnusableVrmException e) {
            faults.add(
                    e.reason() == UnusableVrmException.Reason.EMPTY
                            ? PaperFault.MARK_MISSING
                            : PaperFault.MARK_UNUSABLE);
            return Optional.empty();
        }
    }

    private Optional<PermitType> type(Optional<String> place) {
        Optional<PermitType> type = row.text(Column.TYPE).flatMap(label -> rules.type(label, place));
        // Visitor credit is no permit: what says so is not one either.
        Optional<PermitType> permits =
                type.filter(known -> known.versions().getLast().takesApplications());
        if (permits.isEmpty()) {
            faults.add(PaperFault.TYPE_UNKNOWN);
        }
        return permits;
    }

    private Optional<LocalDate> day(Column column) {
        Optional<String> text = row.text(column);
        if (text.isEmpty()) {
            faults.add(PaperFault.DATE_MISSING);
            return Optional.empty();
        }
        Optional<PaperDates.Read> read = text.flatMap(PaperDates::read);
        if (read.isEmpty()) {
            faults.add(PaperFault.DATE_IMPOSSIBLE);
        } else if (read.get().rewritten()) {
            repairs.add(PaperRepair.DATE_REWRITTEN);
        }
        return read.map(PaperDates.Read::day);
    }

    private void requireOrder(Optional<LocalDate> first, Optional<LocalDate> last) {
        if (first.isPresent() && last.isPresent() && last.get().isBefore(first.get())) {
            faults.add(PaperFault.ENDS_BEFORE_START);
        }
    }

    private Optional<String> place(Optional<PermitType> type, Optional<String> printed) {
        if (printed.isPresent() && !rules.hasPlace(printed.get())) {
            faults.add(PaperFault.PLACE_UNKNOWN);
        }
        return printed.or(() -> type.flatMap(this::placeOfProperty));
    }

    private Optional<String> placeOfProperty(PermitType type) {
        Conferral.PlaceRule rule = type.versions().getLast().confers().placeRule();
        Optional<String> place =
                switch (rule) {
                    case OWN_ZONE -> property.flatMap(MatchedProperty::zone);
                    case OWN_SCHOOL_STREET -> property.flatMap(MatchedProperty::schoolStreet);
                    // A member's ward is the one they stand for; a car park is nobody's home.
                    case OWN_WARD, NAMED_PLACES, EVERYWHERE, STATED_LOCATION -> Optional.empty();
                };
        boolean needsNone = rule == Conferral.PlaceRule.EVERYWHERE || rule == Conferral.PlaceRule.STATED_LOCATION;
        if (place.isPresent()) {
            repairs.add(PaperRepair.PLACE_FROM_PROPERTY);
        } else if (!needsNone) {
            faults.add(PaperFault.PLACE_MISSING);
        }
        return place;
    }

    private static TypeVersion version(PermitType type, LocalDate firstDay) {
        return type.versionOn(firstDay).orElseGet(() -> type.versions().getFirst());
    }
}
