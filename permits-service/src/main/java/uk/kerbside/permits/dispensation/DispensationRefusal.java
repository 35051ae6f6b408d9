package uk.kerbside.permits.dispensation;

import uk.kerbside.kit.problem.Refusal;

/** Why a dispensation is not requested, granted or changed so. */
public enum DispensationRefusal implements Refusal {
    BAYS_NOT_THERE("The place has no such bays"),
    DISPENSATION_TOO_LONG("A dispensation is for a shorter time"),
    TOO_MANY_MARKS("More vehicles than the dispensation is for"),
    TOO_MANY_WAIT("Too many requests wait for a decision"),
    ORDER_NEEDED("An order has to allow that, and is not named"),
    SUSPENSION_ELSEWHERE("The suspension is of another place, or over"),
    DISPENSATION_DECIDED("The dispensation is decided already"),
    DISPENSATION_NOT_GRANTED("The dispensation is not granted"),
    DISPENSATION_OVER("The dispensation is over");

    private final String title;

    DispensationRefusal(String title) {
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }
}
