package uk.kerbside.accounts.message;

import java.util.List;
import uk.kerbside.events.messages.MessageChannel;

/**
 * Where a message goes: one line for an e-mail address or a telephone number in E.164; for a letter the name first, the
 * postcode last. Only this service and whoever delivers messages ever know it.
 */
public record Address(MessageChannel channel, List<String> lines) {
    public Address {
        lines = List.copyOf(lines);
    }

    /** An address is personal data: logs get the channel only. */
    @Override
    public String toString() {
        return "an address for " + channel;
    }
}
