package uk.kerbside.kit.relay;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

/** What the relay of this instance is doing, for health, metrics and operators. Written by one thread, read by any. */
@ApplicationScoped
public class RelayState {
    /** Whether this instance sends. */
    public enum Role {
        STARTING,
        LEADER,
        FOLLOWER,
        STANDING_STILL,
        STOPPED
    }

    private volatile Role role = Role.STARTING;
    private volatile Instant lastPassAt;
    private volatile Instant failedAt;
    private volatile String failure;

    public Role role() {
        return role;
    }

    /** When the leader last looked through the whole outbox. */
    public Optional<Instant> lastPassAt() {
        return Optional.ofNullable(lastPassAt);
    }

    /** Since when, and why, the relay stands still. */
    public Optional<Instant> failedAt() {
        return Optional.ofNullable(failedAt);
    }

    public Optional<String> failure() {
        return Optional.ofNullable(failure);
    }

    void follows() {
        role = Role.FOLLOWER;
        recovered();
    }

    void passed(Instant at) {
        role = Role.LEADER;
        lastPassAt = at;
        recovered();
    }

    void failed(String reason, Instant at) {
        role = Role.STANDING_STILL;
        failure = reason;
        if (failedAt == null) {
            failedAt = at;
        }
    }

    void stopped() {
        role = Role.STOPPED;
    }

    private void recovered() {
        failure = null;
        failedAt = null;
    }
}
