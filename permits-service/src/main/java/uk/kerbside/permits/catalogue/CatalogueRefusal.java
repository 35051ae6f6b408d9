package uk.kerbside.permits.catalogue;

import uk.kerbside.kit.problem.Refusal;

/** Why permit types are not taken into the catalogue. */
public enum CatalogueRefusal implements Refusal {
    RULES_INVALID("The rules of a permit type are at fault");

    private final String title;

    CatalogueRefusal(String title) {
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public int status() {
        return 400;
    }
}
