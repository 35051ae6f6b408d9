package uk.kerbside.accounts.property;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The references on council-tax bills. One reference may stand for several properties: it never finds one. */
public interface CouncilTax {
    Optional<String> referenceOf(String uprn);

    /** References by UPRN, for those of these properties that have one. */
    Map<String, String> list(Collection<String> uprns);

    /** Writes all of them, whether they are there or not. Joins the caller's transaction. */
    void save(List<Bill> bills);

    /** Whether this is the reference of this property, however it was spaced. */
    default boolean belongs(String reference, String uprn) {
        return referenceOf(uprn).filter(normalised(reference)::equals).isPresent();
    }

    /** A reference without what people put between its digits. */
    static String normalised(String reference) {
        return reference.replaceAll("[\\s\\p{Zs}./-]", "").toUpperCase(Locale.ROOT);
    }

    /** A property and its reference. */
    record Bill(String uprn, String reference) {}
}
