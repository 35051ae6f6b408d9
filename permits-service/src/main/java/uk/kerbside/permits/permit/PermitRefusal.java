package uk.kerbside.permits.permit;

import uk.kerbside.kit.problem.Refusal;

/** Why a permit cannot be changed. */
public enum PermitRefusal implements Refusal {
    PERMIT_NOT_PAID("This permit is not paid for yet"),
    PERMIT_OVER("This permit is over"),
    PERMIT_SUSPENDED("This permit is suspended"),
    NOT_TRANSFERABLE("This permit cannot be given that holder"),
    OTHER_PROPERTY("The new holder lives somewhere else"),
    TEMPORARY_VEHICLE_IN_USE("A temporary vehicle is in use"),
    NO_TEMPORARY_VEHICLE("There is no temporary vehicle"),
    CHANGE_SCHEDULED("Another change of vehicle is to come"),
    NO_CHANGE_SCHEDULED("No change of vehicle is to come"),
    VEHICLE_ON_PERMIT("The vehicle is on this permit already"),
    VEHICLE_NOT_ON_PERMIT("The vehicle is not on this permit"),
    VEHICLE_NOT_LISTED("The vehicle is not listed on this permit"),
    VEHICLE_TREATED_OTHERWISE("The vehicle is of another class, with another price or count"),
    NO_FREE_SWAP("Vehicles of this permit cannot be swapped"),
    OVERLAP_TOO_LONG("The two vehicles would overlap for too long"),
    LOAN_TOO_LONG("A temporary vehicle may not stay that long"),
    LOANS_USED_UP("No more temporary vehicles this year"),
    NOT_ON_PAPER("This permit is not on paper"),
    PERMIT_PROVISIONAL("This cover is provisional"),
    OUTLASTS_PERMIT("The permit ends before that"),
    MOVED_ON("The permit it moved to is not as it was any more");

    private final String title;

    PermitRefusal(String title) {
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }
}
