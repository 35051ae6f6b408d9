package uk.kerbside.permits.refund;

import uk.kerbside.kit.problem.Refusal;

/** Why something cannot be done with a refund. */
public enum RefundRefusal implements Refusal {
    REFUND_NOT_WAITING("This refund does not wait for anybody"),
    NOTHING_PAID("Nothing was paid for this permit here"),
    MORE_THAN_PAID("More would be given back than was paid"),
    MONEY_ON_ITS_WAY("The money is given back already, or on its way"),
    NEVER_PROVED("What the permit is for was never proved"),
    OWN_REFUND("Nobody decides a refund they asked for themselves", 403);

    private final String title;
    private final int status;

    RefundRefusal(String title) {
        this(title, 409);
    }

    RefundRefusal(String title, int status) {
        this.title = title;
        this.status = status;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public int status() {
        return status;
    }
}
