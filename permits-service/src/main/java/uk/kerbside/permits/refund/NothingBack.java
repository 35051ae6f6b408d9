package uk.kerbside.permits.refund;

/** Why nothing is given back. The names are told to frontends. */
public enum NothingBack {
    NOTHING_PAID("Nothing was paid for this permit here."),
    NOT_REFUNDABLE("Nothing is given back for this type of permit."),
    NO_FULL_MONTH_LEFT("No full month of the permit is left."),
    UNDER_MINIMUM("What is left after the fee is too little to be given back.");

    private final String explanation;

    NothingBack(String explanation) {
        this.explanation = explanation;
    }

    public String explanation() {
        return explanation;
    }
}
