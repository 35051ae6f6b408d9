package uk.kerbside.permits.quote;

import uk.kerbside.kit.problem.Refusal;

/** Why the council's rules say no to a permit. */
public enum QuoteRefusal implements Refusal {
    TYPE_CLOSED("This permit type is closed to new applications"),
    TYPE_NOT_YET_OPEN("This permit type cannot be applied for yet"),
    NOT_APPLIED_FOR("This is bought, not applied for"),
    HOLDER_NOT_ELIGIBLE("This permit type is not for this kind of account"),
    NO_PROPERTY("The account has no property"),
    NOT_IN_A_ZONE("The property is not in a permit zone"),
    NOT_ON_A_SCHOOL_STREET("The property is not on a school street"),
    CAR_FREE_PROPERTY("The property is in a car-free development"),
    NOT_SPONSORED("No organisation sponsors this account for this permit type"),
    LIMIT_REACHED("No further permit of this type can be held"),
    VEHICLE_MISSING("The permit needs a vehicle"),
    TOO_MANY_VEHICLES("The permit cannot list so many vehicles"),
    VEHICLE_NOT_ON_ACCOUNT("The vehicle is not on the account"),
    VEHICLE_CLASS_NOT_ALLOWED("This permit is not given for vehicles of this class"),
    NO_PERMIT_NEEDED("No permit is needed for a vehicle of this class"),
    HIRE_OVER("The hire of the vehicle is over by then"),
    VEHICLE_HAS_PERMIT("The vehicle has a permit of this type already"),
    START_IN_THE_PAST("The start date is in the past"),
    START_TOO_FAR_AHEAD("The start date is too far ahead"),
    NOTICE_TOO_SHORT("The council needs longer notice"),
    TERM_NOT_OFFERED("The permit is not offered for this term"),
    PLACE_NEEDED("Say where the permit should be good"),
    PLACE_NOT_OFFERED("The permit is not offered for this place"),
    WEEKDAYS_NEEDED("Say on which weekdays the permit should be good"),
    WEEKDAYS_NOT_OFFERED("The permit is good on all days");

    private final String title;

    QuoteRefusal(String title) {
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }
}
