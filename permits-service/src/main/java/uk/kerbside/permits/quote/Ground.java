package uk.kerbside.permits.quote;

/** Why the rules alone approve a permit. */
public enum Ground {
    HOLDER_FITS("The permit is for this kind of account."),
    PROPERTY_FITS("The property is where the permit is for."),
    RESIDENCY_ON_RECORD("It is on record that the holder lives at the property."),
    ENTITLEMENT_ON_RECORD("What entitles the holder is on record."),
    EVIDENCE_HELD("Papers that were accepted before still count."),
    VEHICLES_ON_ACCOUNT("The vehicles are on the account."),
    PLACE_FREE("No limit is reached."),
    VEHICLES_WITHOUT_PERMIT("None of the vehicles has a permit of this type for that time.");

    private final String explanation;

    Ground(String explanation) {
        this.explanation = explanation;
    }

    public String explanation() {
        return explanation;
    }
}
