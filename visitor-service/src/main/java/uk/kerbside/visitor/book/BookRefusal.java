package uk.kerbside.visitor.book;

import uk.kerbside.kit.problem.Refusal;

/** Why books cannot be bought or credit not be spent. */
public enum BookRefusal implements Refusal {
    ALLOWANCE_USED("Your household has had all the books it may have at present"),
    NO_CREDIT("There is not enough visitor credit left");

    private final String title;

    BookRefusal(String title) {
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }
}
