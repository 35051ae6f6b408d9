package uk.kerbside.accounts.template;

import java.util.List;
import uk.kerbside.accounts.message.MessageKind;
import uk.kerbside.events.messages.MessageChannel;
import uk.kerbside.kit.problem.InvalidRequestException;

/** Texts as officers send them in, and what is found wrong with them. */
final class Checking {
    private static final CheckWording CHECK = new CheckWording(MessageSettingsInTests.SETTINGS);

    private Checking() {}

    /** Where and what; none when the text may become a template. */
    static List<String> faults(MessageKind kind, MessageChannel channel, String subject, String body) {
        return faults(TemplateKey.of(kind, channel, TemplateKey.ENGLISH), new Wording(subject, body));
    }

    static List<String> faults(TemplateKey key, Wording wording) {
        try {
            CHECK.check(key, wording);
            return List.of();
        } catch (InvalidRequestException e) {
            return e.faults().stream()
                    .map(fault -> fault.pointer() + " " + fault.message())
                    .toList();
        }
    }
}
