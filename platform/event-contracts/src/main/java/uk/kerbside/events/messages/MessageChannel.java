package uk.kerbside.events.messages;

/** A way by which a message goes. */
public enum MessageChannel {
    EMAIL,
    SMS,
    LETTER
}
