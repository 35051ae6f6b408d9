package uk.kerbside.events.messages;

import java.time.Instant;
import uk.kerbside.events.Event;
import uk.kerbside.kernel.Revision;

/** The letters of a print file were printed and posted. */
public record PrintFileHandedOver(Revision revision, String printFileId, int letters, Instant handedOverAt)
        implements Event {}
