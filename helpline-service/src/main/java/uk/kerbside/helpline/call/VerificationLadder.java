package uk.kerbside.helpline.call;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.TreeSet;
import uk.kerbside.kit.actor.VerificationLevel;

/** How high the answers of a caller reach. A check counts once, however often it is named. */
@ApplicationScoped
public class VerificationLadder {
    private final VerificationSettings settings;

    VerificationLadder(VerificationSettings settings) {
        this.settings = settings;
    }

    /** The codes of the checks there are, in order. */
    public Set<String> checks() {
        return new TreeSet<>(settings.points().keySet());
    }

    /**
     * The highest level a caller may be given.
     *
     * @param numberIsKnown whether they call from a number of the account
     * @param passed the checks they passed, all of them known
     */
    VerificationLevel highest(boolean numberIsKnown, Set<String> passed) {
        int points = passed.stream().mapToInt(settings.points()::get).sum()
                + (numberIsKnown ? settings.knownNumberPoints() : 0);
        if (points >= settings.fullFrom()) {
            return VerificationLevel.FULL;
        }
        if (points >= settings.basicFrom()) {
            return VerificationLevel.BASIC;
        }
        return numberIsKnown ? VerificationLevel.RECOGNISED : VerificationLevel.NONE;
    }
}
