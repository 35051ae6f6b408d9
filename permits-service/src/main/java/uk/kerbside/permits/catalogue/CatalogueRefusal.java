package uk.kerbside.permits.catalogue;

import uk.kerbside.kit.problem.Refusal;

/** Why a change to the catalogue is refused. */
public enum CatalogueRefusal implements Refusal {
    RULES_INVALID(400, "The rules of a permit type are at fault"),
    TYPE_KNOWN(409, "There is such a permit type already"),
    NAME_TAKEN(409, "The name means another permit type"),
    ALIAS_UNKNOWN(409, "The permit type has no such other name"),
    TYPE_NOT_OPEN(409, "The permit type is not open"),
    TYPE_NOT_CLOSED(409, "The permit type is not closed"),
    TYPE_RETIRED(409, "The permit type is retired for good"),
    VERSION_IN_EFFECT(409, "The rules are in effect, or have been"),
    VERSION_WITHDRAWN(409, "The rules were taken back already");

    private final int status;
    private final String title;

    CatalogueRefusal(int status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public int status() {
        return status;
    }
}
