package uk.kerbside.accounts.representation;

import uk.kerbside.kit.problem.Refusal;

/** Why somebody cannot act for another. */
public enum RepresentationRefusal implements Refusal {
    MEMBER_ALREADY("This login may act for the account already"),
    HOLDER_LIVES("An executor acts for somebody who has died"),
    REPRESENTATION_ENDED("This has ended already");

    private final String title;

    RepresentationRefusal(String title) {
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }
}
