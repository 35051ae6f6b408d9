package uk.kerbside.permits.quote;

/** Why a permit costs something else than the one before it. */
public enum PriceReason {
    PRICES_CHANGED("The council has other prices since %s."),
    POSITION_CHANGED("It is for the %s vehicle of the household now, and was for the %s."),
    TERM_CHANGED("It is for %s now, and was for %s."),
    EMISSIONS_CHANGED("What is asked for the vehicle's emissions is another amount."),
    DIESEL_CHANGED("What is asked for a diesel is another amount."),
    REDUCTION_CHANGED("The reduction is another amount.");

    private final String explanation;

    PriceReason(String explanation) {
        this.explanation = explanation;
    }

    ComparePrices.Reason with(Object... words) {
        return new ComparePrices.Reason(this, explanation.formatted(words));
    }

    static PriceReason of(Quote.PricePart part) {
        return switch (part) {
            case EMISSIONS -> EMISSIONS_CHANGED;
            case DIESEL -> DIESEL_CHANGED;
            case REDUCTION -> REDUCTION_CHANGED;
            case BASIC, OTHER -> PRICES_CHANGED;
        };
    }
}
