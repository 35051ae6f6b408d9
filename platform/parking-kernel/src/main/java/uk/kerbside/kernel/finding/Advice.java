package uk.kerbside.kernel.finding;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What is suggested to an officer, who decides.
 *
 * @param code the contravention, exactly when the word is {@link Word#CODE}
 * @param reasons why, in plain English, the first one first
 * @param observation how long the vehicle is to be observed first; absent without a code, and for a code without one
 */
public record Advice(Word word, Optional<String> code, List<String> reasons, Optional<Duration> observation) {
    /** What to do. */
    public enum Word {
        /** Nothing. */
        NONE,
        /** Ask a supervisor. */
        REFER,
        /** Look whether something is displayed. */
        LOOK_AT_WINDSCREEN,
        /** Look whether it stands at the location the right names. */
        LOOK_AT_LOCATION,
        /** A contravention may have been committed. */
        CODE
    }

    public Advice {
        reasons = List.copyOf(reasons);
        if (code.isPresent() != (word == Word.CODE)) {
            throw new IllegalArgumentException("Advice has a code when it advises one, and only then");
        }
    }

    public Advice(Word word, Optional<String> code, List<String> reasons) {
        this(word, code, reasons, Optional.empty());
    }

    static Advice of(Word word, List<String> reasons) {
        return new Advice(word, Optional.empty(), reasons);
    }
}
