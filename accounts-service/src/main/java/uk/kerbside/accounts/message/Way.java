package uk.kerbside.accounts.message;

import uk.kerbside.events.messages.MessageChannel;

/**
 * By which way a message goes now.
 *
 * @param provider who is asked to deliver it
 * @param largePrint whether its reader needs large print
 */
record Way(Address address, String provider, boolean largePrint) {
    MessageChannel channel() {
        return address.channel();
    }
}
