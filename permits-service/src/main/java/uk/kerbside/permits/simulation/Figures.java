package uk.kerbside.permits.simulation;

/**
 * Sums of a simulation; amounts in pence.
 *
 * @param permits how many permits of the type are held
 * @param renewBefore how many renew before the proposed rules begin, or after their end, and are not touched
 * @param same how many would pay the same
 * @param moreBy by how much those who would pay more, in total
 * @param lessBy by how much those who would pay less, in total
 * @param neither how many could be renewed neither now nor then
 * @param needOfficer how many an officer would have to look at who need none now
 * @param oldTotal what all pay who could renew under both
 * @param newTotal what they would pay
 */
public record Figures(
        long permits,
        long renewBefore,
        long same,
        long more,
        long moreBy,
        long less,
        long lessBy,
        long loses,
        long gains,
        long neither,
        long needOfficer,
        long oldTotal,
        long newTotal) {
    public static final Figures NONE = new Figures(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    Figures plus(Figures o) {
        return new Figures(
                permits + o.permits,
                renewBefore + o.renewBefore,
                same + o.same,
                more + o.more,
                moreBy + o.moreBy,
                less + o.less,
                lessBy + o.lessBy,
                loses + o.loses,
                gains + o.gains,
                neither + o.neither,
                needOfficer + o.needOfficer,
                oldTotal + o.oldTotal,
                newTotal + o.newTotal);
    }

    static Figures renewsBefore() {
        return new Figures(1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    static Figures ofLoser() {
        return new Figures(1, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0);
    }

    static Figures ofGainer() {
        return new Figures(1, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0);
    }

    static Figures ofNeither() {
        return new Figures(1, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0);
    }

    static Figures priced(long before, long then, boolean needsOfficer) {
        long more = Math.max(0, then - before);
        long less = Math.max(0, before - then);
        return new Figures(
                1,
                0,
                before == then ? 1 : 0,
                Long.signum(more),
                more,
                Long.signum(less),
                less,
                0,
                0,
                0,
                needsOfficer ? 1 : 0,
                before,
                then);
    }
}
