package uk.kerbside.permits.catalogue;

/** Tells the other services of the catalogue. */
public interface CatalogueTold {
    void published(PermitType type);
}
