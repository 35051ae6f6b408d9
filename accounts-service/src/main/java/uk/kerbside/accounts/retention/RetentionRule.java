package uk.kerbside.accounts.retention;

import java.time.Period;

/** After which time something goes. */
public enum RetentionRule {
    /** A message with its words and all ways it went; not as long as its account has money open or is on hold. */
    MESSAGE,
    /**
     * A letter the council has printed, or given up, with its address; the message stays. Not as long as its account is on
     * hold.
     */
    PRINTED_LETTER,
    /** What lies in the outbox of demonstrations; not as long as its account is on hold. */
    SANDBOX_MESSAGE,
    /** Somebody looked at something; not as long as that is of an account on hold. */
    AUDITED_READ;

    Period keptFor(RetentionSettings settings) {
        return switch (this) {
            case MESSAGE -> settings.messages();
            case PRINTED_LETTER -> settings.printedLetters();
            case SANDBOX_MESSAGE -> settings.sandboxMessages();
            case AUDITED_READ -> settings.auditedReads();
        };
    }
}
