package uk.kerbside.kit.actor;

import java.util.Arrays;
import java.util.Optional;

/** How a request came in. */
public enum Channel {
    WEB,
    APP,
    PHONE,
    SMS,
    IVR,
    PASC,
    LIBRARY,
    POST,
    MIGRATION,
    /** Nobody asked: a timer, or another service's event. No request can claim it. */
    SYSTEM;

    /** The header that names the channel; without it, {@link #WEB}. */
    public static final String HEADER = "Kerbside-Channel";

    /** The channel a request may claim by this name. */
    static Optional<Channel> claimed(String name) {
        return Arrays.stream(values())
                .filter(channel -> channel != SYSTEM && channel.name().equals(name))
                .findFirst();
    }
}
