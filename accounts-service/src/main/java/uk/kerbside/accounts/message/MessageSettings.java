package uk.kerbside.accounts.message;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Who delivers messages, how patiently that is followed, and what all messages say of the council. */
@ConfigMapping(prefix = "kerbside.accounts.messages")
public interface MessageSettings {
    /** Who delivers messages: {@code SANDBOX}, where they land in an outbox to read, or {@code GOV_UK_NOTIFY}. */
    String provider();

    /**
     * Who delivers letters, where it is somebody else: {@code PRINT_FILE} where no letter service is bought, and the council
     * prints them.
     */
    Optional<String> letters();

    /** How many parts of a text message a template may take. */
    @WithDefault("4")
    int mostTextParts();

    /** How messages call the council. */
    @WithDefault("Your council's parking team")
    String council();

    /** Where customers sign in, as messages say it. */
    Optional<String> website();

    /** Where customers ring, as messages say it. */
    Optional<String> telephone();

    /** How old a fact may be for its customer still to be told of it: what happened long ago is no news. */
    @WithDefault("3d")
    Duration factsAreNewsFor();

    /** How long a letter takes: it is no way for what must arrive sooner. */
    @WithDefault("5d")
    Duration lettersTake();

    /**
     * How soon a message that could not be handed over is tried again, at first; later more rarely. Longer than whoever
     * delivers messages may take to answer.
     */
    @WithDefault("30s")
    Duration shortestBetweenTries();

    /** How rarely a message is tried or asked after at most. */
    @WithDefault("1h")
    Duration longestBetweenLooks();

    /**
     * How often whoever delivers messages may refuse one for a fault that is not of its address, until it goes the next way its
     * customer has.
     */
    @WithDefault("24")
    int refusalsAtMost();

    /** For how long it is tried to hand a message over, until it goes the next way its customer has. */
    @WithDefault("3d")
    Duration handedOverWithin();

    /** For how long somebody is asked what became of a message. */
    @WithDefault("7d")
    Duration askedAfterFor();

    /** How many messages one round hands over or asks after. */
    @WithDefault("50")
    int looksAtOnce();
}
