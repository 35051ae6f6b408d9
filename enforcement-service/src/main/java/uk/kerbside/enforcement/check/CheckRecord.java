package uk.kerbside.enforcement.check;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.kerbside.kernel.finding.Outcome;

/**
 * One check as evidence: who asked what, when, and what was answered.
 *
 * @param checkId made by the device, or here; names the check for good
 * @param requestHash tells the same request sent again from another one under the same id
 * @param officer the login's subject
 * @param lapse what to tell the suite if this is the first negative check of a lapse
 * @param offline what a device without a network had found, when this was handed in later
 * @param again which check this one looks at again
 */
public record CheckRecord(
        UUID checkId,
        String requestHash,
        String officer,
        String officerRole,
        CheckQuestion question,
        CheckAnswer answer,
        Optional<ObservedLapse> lapse,
        Optional<MadeOffline> offline,
        Optional<Again> again)
        implements EvidenceRecord {

    /** A right seen lapsed. */
    public record ObservedLapse(String rightId, Optional<String> accountId, Instant endedAt) {}

    /** The first check of the same question, and what it had found. */
    public record Again(UUID checkId, Outcome outcome) {}

    @Override
    public UUID id() {
        return checkId;
    }

    @Override
    public Instant answeredAt() {
        return answer.answeredAt();
    }

    @Override
    public List<LapseSeen> lapses() {
        return lapse.map(seen -> new LapseSeen(checkId, answer.at(), seen)).stream()
                .toList();
    }
}
