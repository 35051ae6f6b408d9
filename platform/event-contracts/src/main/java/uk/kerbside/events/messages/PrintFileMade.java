package uk.kerbside.events.messages;

import java.time.Instant;
import uk.kerbside.events.Event;
import uk.kerbside.kernel.Revision;

/** Letters that were due were put together to be printed. */
public record PrintFileMade(Revision revision, String printFileId, int letters, Instant madeAt) implements Event {}
