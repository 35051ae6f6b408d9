package uk.kerbside.accounts.property;

import java.util.Optional;

/**
 * One property of the gazetteer.
 *
 * @param uprn unique property reference number, without leading zeros
 * @param address one line, without the postcode
 * @param sortKey where it stands among its neighbours: street, house and flat in the order people count in
 * @param carFree whether it was built without a right to resident permits
 */
public record Property(
        String uprn,
        String address,
        String sortKey,
        Postcode postcode,
        Optional<String> zone,
        Optional<String> ward,
        boolean carFree,
        Optional<String> schoolStreet) {

    /** An address is personal data as soon as somebody lives there. */
    @Override
    public String toString() {
        return "Property " + uprn;
    }
}
