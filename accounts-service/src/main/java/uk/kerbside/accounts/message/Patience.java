package uk.kerbside.accounts.message;

import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;

/**
 * How patiently a message is seen to: when it is looked at next, ever more rarely as long as nothing comes of it, and how
 * long that has been in vain.
 */
@Embeddable
public class Patience {
    /** More would only be later. */
    private static final int MOST_DOUBLINGS = 20;

    Instant nextLookAt;
    int looks;
    Instant waitsSince;
    int refusals;

    protected Patience() {}

    /** It waits to be handed over, from now on. */
    static Patience begun(Instant now) {
        Patience patience = new Patience();
        patience.waitsSince = now;
        patience.nextLookAt = now;
        return patience;
    }

    /** It goes another way now; if nobody had it yet, it has waited all the same. */
    void goOn(Instant now, boolean somebodyHadIt) {
        if (somebodyHadIt) {
            waitsSince = now;
        }
        looks = 0;
        refusals = 0;
        nextLookAt = now;
    }

    /** Somebody has it: that is asked after from then on. */
    void askAfter(Instant lookAt) {
        looks = 0;
        nextLookAt = lookAt;
    }

    /** When to look again if nothing comes of this look: twice as long each time. */
    void lookAgain(Instant now, Duration shortest, Duration longest) {
        Duration wait = shortest.multipliedBy(1L << Math.min(looks, MOST_DOUBLINGS));
        nextLookAt = now.plus(wait.compareTo(longest) < 0 ? wait : longest);
        looks++;
    }

    /** Nobody came to it in its turn: it waits no longer for that another time. */
    void hadNoTurn(Instant lookAt) {
        if (looks > 0) {
            looks--;
            nextLookAt = lookAt;
        }
    }

    void lookAt(Instant at) {
        nextLookAt = at;
    }

    void notBefore(Instant earliest) {
        if (nextLookAt.isBefore(earliest)) {
            nextLookAt = earliest;
        }
    }

    void lookNoMore() {
        nextLookAt = null;
    }

    /** Whoever was asked answered that they do not take it as it is. */
    void isRefused() {
        refusals++;
    }

    /** Whether it is no use to go on the same way: refused too often, or waiting too long. */
    boolean isLost(Instant now, int mostRefusals, Duration longest) {
        return refusals >= mostRefusals || !now.isBefore(waitsSince.plus(longest));
    }
}
