package uk.kerbside.events.messages;

import java.time.Instant;
import uk.kerbside.events.Event;
import uk.kerbside.kernel.Revision;

/** An officer worded a template; nobody is written to by it yet. */
public record MessageTemplateDrafted(
        Revision revision,
        String templateId,
        String kind,
        MessageChannel channel,
        String language,
        int version,
        String subject,
        String body,
        Instant draftedAt)
        implements Event {}
