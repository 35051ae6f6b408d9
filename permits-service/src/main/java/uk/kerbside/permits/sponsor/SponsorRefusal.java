package uk.kerbside.permits.sponsor;

import uk.kerbside.kit.problem.Refusal;

/** Why somebody cannot be sponsored, or not so. */
public enum SponsorRefusal implements Refusal {
    NOT_AN_ORGANISATION("Only organisations sponsor people"),
    NOT_A_PERSON("Only people are sponsored"),
    TYPE_NOT_SPONSORED("This permit type has no sponsors"),
    NO_QUOTA("The organisation has no quota for this permit type"),
    INVITATION_NOT_KNOWN("This invitation is not known, or no longer good"),
    SPONSORED_ALREADY("There is a sponsor for this permit type already"),
    NOT_SPONSORED_NOW("This person is not sponsored now");

    private final String title;

    SponsorRefusal(String title) {
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }
}
