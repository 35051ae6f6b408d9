package uk.kerbside.accounts.message;

/**
 * Under what somebody is asked to deliver a message: the same for the same way in the same round, whoever asks and however
 * often, so that what was taken by a call nobody heard the answer of is found.
 */
public final class Reference {
    private static final String REFERS = ":";

    private Reference() {}

    static String of(String messageId, MessageTry way) {
        String reference = messageId + REFERS + way.channel;
        return way.round == 1 ? reference : reference + REFERS + way.round;
    }

    /** The id of the message a reference is of; what is no reference of ours is no message's. */
    public static String messageIdIn(String reference) {
        int end = reference.indexOf(REFERS);
        return end < 0 ? reference : reference.substring(0, end);
    }
}
