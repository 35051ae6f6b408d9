package uk.kerbside.permits.permit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import uk.kerbside.events.permits.PermitExtended;
import uk.kerbside.kernel.Revision;
import uk.kerbside.kit.journal.Journal;
import uk.kerbside.permits.limit.Limits;

/** Has permits end later, keeps their places, and tells officers and everybody else. Joins the caller's transaction. */
@ApplicationScoped
public class ExtendPermits {
    private final Limits limits;
    private final PublishPermit publish;
    private final Journal journal;

    ExtendPermits(Limits limits, PublishPermit publish, Journal journal) {
        this.limits = limits;
        this.publish = publish;
        this.journal = journal;
    }

    /** A permit, locked, and when it is to end instead. */
    public record Longer(Permit permit, Instant until) {}

    /**
     * @param extensionId what they are part of
     * @param words why, to the holders
     */
    public void extend(List<Longer> all, String extensionId, String words, Instant now) {
        Map<String, Function<Revision, PermitExtended>> facts = new HashMap<>();
        for (Longer longer : all) {
            Permit permit = longer.permit();
            Instant previous = permit.validUntil();
            permit.giveOnTop(longer.until());
            limits.holdUntil(permit.number(), longer.until());
            facts.put(
                    permit.number(),
                    revision -> new PermitExtended(
                            revision,
                            permit.number(),
                            permit.accountId(),
                            permit.typeCode(),
                            previous,
                            longer.until(),
                            words,
                            extensionId,
                            now));
        }
        publish.publishAll(all.stream().map(Longer::permit).toList());
        journal.appendAll(PermitExtended.class, facts);
    }
}
