package uk.kerbside.helpline.call;

import java.util.Optional;

/**
 * Who calls, as far as it is known when the telephone rings.
 *
 * @param sourceService who passed the caller on, or {@code DIRECT}
 * @param numberEndsIn the last digits of the number, for the agent to tell calls apart
 */
public record Caller(String sourceService, Optional<String> numberEndsIn, Recognition recognition) {}
