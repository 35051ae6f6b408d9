package uk.kerbside.permits.migration;

import java.time.LocalDate;
import java.util.Optional;
import uk.kerbside.kernel.vrm.Vrm;
import uk.kerbside.permits.catalogue.PermitType;
import uk.kerbside.permits.catalogue.TypeVersion;

/**
 * A paper permit as a sound row describes it, without its holder.
 *
 * @param rules the type's rules it is taken under: those of its first day, or the oldest ones there are
 * @param place what is printed on it, or what its property has; none where the type is good everywhere or its location
 *     stands on the paper only
 * @param firstDay the first day on which it is good; the day of first issue, as far as the file says
 * @param lastDay the last day on which it is good
 * @param issuedAt through which channel it was issued
 */
public record PaperPermit(
        String number,
        PermitType type,
        TypeVersion rules,
        Vrm vrm,
        Optional<String> place,
        LocalDate firstDay,
        LocalDate lastDay,
        Optional<MatchedProperty> property,
        Optional<String> issuedAt) {

    /** Whether it was over before that day. */
    boolean isOverOn(LocalDate day) {
        return lastDay.isBefore(day);
    }

    /** The property it counts towards, if that is known. */
    public Optional<String> uprn() {
        return property.map(MatchedProperty::uprn);
    }

    /** A mark is personal data. */
    @Override
    public String toString() {
        return "Paper permit " + number;
    }
}
