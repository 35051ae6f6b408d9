package uk.kerbside.helpline.call;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The calls there were and are. */
public interface Calls {
    /** Writes a call, new or changed, at once: its version is the new one afterwards. */
    void write(Call call);

    /** Keeps a step on the ladder. */
    void add(Verification verification);

    Optional<Call> find(String callId);

    /** Locked until the transaction ends. */
    Optional<Call> findForUpdate(String callId);

    /** The calls of an agent, the latest first, after a place if there is one. */
    List<Call> list(String agent, Optional<Place> after, int limit);

    /** The steps on the ladder in a call, in order. */
    List<Verification> verifications(String callId);

    /** Where a call stands in an agent's list. */
    record Place(Instant startedAt, String callId) {}
}
