package uk.kerbside.events.messages;

import java.time.Instant;
import uk.kerbside.events.Event;
import uk.kerbside.kernel.Revision;

/** A draft of a template was given up, or a version taken back before it counted. */
public record MessageTemplateWithdrawn(
        Revision revision,
        String templateId,
        String kind,
        MessageChannel channel,
        String language,
        int version,
        Instant withdrawnAt)
        implements Event {}
