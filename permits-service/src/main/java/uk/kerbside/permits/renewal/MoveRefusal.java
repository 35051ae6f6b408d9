package uk.kerbside.permits.renewal;

import uk.kerbside.kit.problem.Refusal;

/** Why a permit does not move with its holder. */
public enum MoveRefusal implements Refusal {
    NO_MOVE("The holder has not moved"),
    MOVE_NOT_POSSIBLE("This permit does not follow a property"),
    MOVE_NOT_PROVED("It is not proved that the holder lives there"),
    VEHICLE_CHANGE_TO_COME("Another vehicle is to come on this permit");

    private final String title;

    MoveRefusal(String title) {
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }
}
