package uk.kerbside.permits.quote;

import java.util.Optional;
import uk.kerbside.permits.catalogue.Conferral;
import uk.kerbside.permits.catalogue.TypeVersion;
import uk.kerbside.permits.holder.Holder;

/**
 * Whoever does not live on a school street may have to drive there all the same: school staff with a space of their own,
 * a carer, somebody with a Blue Badge. They name the street, and an officer looks at why; where they live, and what it is
 * counted at, is then beside the point.
 */
public final class OtherStreet {
    private OtherStreet() {}

    /** Whether a school street is named that the holder's property does not stand in. */
    public static boolean isNamed(TypeVersion rules, Holder holder, Optional<String> place) {
        return rules.confers().placeRule() == Conferral.PlaceRule.OWN_SCHOOL_STREET
                && place.isPresent()
                && !place.equals(holder.property().flatMap(Holder.Property::schoolStreet));
    }
}
