package uk.kerbside.events.messages;

import java.time.Instant;
import uk.kerbside.events.Event;
import uk.kerbside.kernel.Revision;

/** A version of a template counts from an instant on. */
public record MessageTemplatePublished(
        Revision revision,
        String templateId,
        String kind,
        MessageChannel channel,
        String language,
        int version,
        Instant effectiveFrom,
        Instant publishedAt)
        implements Event {}
