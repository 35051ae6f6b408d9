package uk.kerbside.permits.matching;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import uk.kerbside.kit.actor.CurrentActor;
import uk.kerbside.kit.audit.ReadAudit;
import uk.kerbside.kit.clock.CouncilClock;
import uk.kerbside.kit.problem.InvalidRequestException;
import uk.kerbside.kit.problem.NotFoundException;
import uk.kerbside.permits.audit.ReadAction;
import uk.kerbside.permits.audit.RecordKind;

/** Asks for an extract, and reads its rows in portions, so that it does not matter how many there are or who waits. */
@ApplicationScoped
public class TakeMatchingExtract {
    private static final int PERMITS_AT_ONCE = 500;

    private final MatchingExtracts extracts;
    private final ReadAudit audit;
    private final CurrentActor currentActor;
    private final CouncilClock clock;

    TakeMatchingExtract(MatchingExtracts extracts, ReadAudit audit, CurrentActor currentActor, CouncilClock clock) {
        this.extracts = extracts;
        this.audit = audit;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /**
     * @param words what it is for, in plain English, for whoever audits it
     * @throws InvalidRequestException for a day to come
     */
    @Transactional
    public MatchingExtract ask(MatchingPurpose purpose, String words, LocalDate goodOn) {
        if (goodOn.isAfter(clock.today())) {
            throw new InvalidRequestException("/goodOn", "lies in the future");
        }
        MatchingExtract extract = MatchingExtract.requested(purpose, words, goodOn, currentActor.actor(), clock.now());
        extracts.add(extract);
        return extract;
    }

    /** @throws NotFoundException when there is none */
    public MatchingExtract get(String id) {
        return extracts.find(id).orElseThrow(() -> new NotFoundException("There is no extract " + id + "."));
    }

    /** Writes down that it is taken, before anything of it is. */
    public void isTaken(MatchingExtract extract) {
        audit.record(
                currentActor.actor(),
                ReadAction.TAKE_MATCHING_EXTRACT,
                Optional.of(extract.purpose() + ": " + extract.words()),
                List.of(RecordKind.MATCHING_EXTRACT.of(extract.id())));
    }

    /** Each portion in a transaction of its own: whoever reads slowly holds nothing. */
    public void read(MatchingExtract extract, Consumer<MatchingExtracts.Row> each) {
        Instant from = clock.startOf(extract.goodOn());
        Instant until = clock.startOf(extract.goodOn().plusDays(1));
        String after = "";
        while (true) {
            String reached = after;
            List<MatchingExtracts.Row> rows =
                    QuarkusTransaction.requiringNew().call(() -> extracts.list(from, until, reached, PERMITS_AT_ONCE));
            if (rows.isEmpty()) {
                return;
            }
            rows.forEach(each);
            after = rows.getLast().permitNumber();
        }
    }
}
