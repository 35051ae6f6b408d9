package uk.kerbside.permits.renewal;

import uk.kerbside.kit.problem.Refusal;

/** Why a permit cannot be renewed. */
public enum RenewalRefusal implements Refusal {
    NOT_RENEWABLE("Permits of this type are not renewed"),
    RENEWAL_TOO_EARLY("It is too early to renew this permit"),
    RENEWAL_TOO_LATE("It is too late to renew this permit"),
    RENEWAL_UNDER_WAY("A renewal of this permit is under way"),
    RENEWED_ALREADY("This permit is renewed already"),
    PERMIT_ENDED_EARLY("This permit was ended before its time"),
    AGREEMENT_TEXT_OUTDATED("That is no longer the text to agree to");

    private final String title;

    RenewalRefusal(String title) {
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }
}
