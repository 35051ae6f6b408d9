package uk.kerbside.permits.quote;

import java.util.List;
import java.util.stream.Stream;

/** What is not on record yet. It is no reason to refuse: an officer looks at the evidence instead. */
public enum Need {
    RESIDENCY_NOT_PROVED(
            "Prove that you live at the property: by council tax at once, or with papers an officer looks at."),
    ENTITLEMENT_NOT_RECORDED("What entitles you is not on record: send papers, an officer looks at them."),
    KEEPER_PAPERS("The vehicle is hired, leased or a company's: an officer looks at the papers that say you have it."),
    STREET_NOT_OWN(
            "Your property does not stand on this school street: an officer looks at the papers that say why you drive there."),
    OFFICER_DECIDES("An officer decides on this permit type and looks at the papers it asks for."),
    REFUSED_BEFORE("It was refused before, so an officer looks at the correction."),
    OVER_LIMIT("More of these permits are held than can be granted today, so an officer looks at the renewal.");

    private final String explanation;

    Need(String explanation) {
        this.explanation = explanation;
    }

    public String explanation() {
        return explanation;
    }

    /** What the rules would approve alone is looked at all the same, when an officer has refused it before. */
    public static List<Need> withRefusedBefore(List<Need> needs) {
        return Stream.concat(needs.stream(), Stream.of(REFUSED_BEFORE))
                .distinct()
                .toList();
    }
}
