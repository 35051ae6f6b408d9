package uk.kerbside.enforcement.bundle;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import uk.kerbside.enforcement.audit.ReadAction;
import uk.kerbside.enforcement.chain.ChainRefusal;
import uk.kerbside.enforcement.chain.GetReceipt;
import uk.kerbside.enforcement.chain.Receipt;
import uk.kerbside.enforcement.check.CheckAnswer;
import uk.kerbside.enforcement.check.Evidence;
import uk.kerbside.enforcement.check.KeptCheck;
import uk.kerbside.enforcement.check.ReadCheck;
import uk.kerbside.enforcement.knowledge.CurrentKnowledge;
import uk.kerbside.enforcement.ledger.RecallRights;
import uk.kerbside.kernel.PlaceCode;
import uk.kerbside.kernel.vrm.Vrm;
import uk.kerbside.kit.actor.Actor;
import uk.kerbside.kit.audit.ReadAudit;
import uk.kerbside.kit.problem.RefusedException;

/** Brings together all there is of a check. Who made it, and what it shows, is written down. */
@ApplicationScoped
public class MakeBundle {
    private final ReadCheck readCheck;
    private final Evidence evidence;
    private final GetReceipt getReceipt;
    private final RecallRights recallRights;
    private final CurrentKnowledge current;
    private final ReadAudit audit;
    private final InstantSource clock;

    MakeBundle(
            ReadCheck readCheck,
            Evidence evidence,
            GetReceipt getReceipt,
            RecallRights recallRights,
            CurrentKnowledge current,
            ReadAudit audit,
            InstantSource clock) {
        this.readCheck = readCheck;
        this.evidence = evidence;
        this.getReceipt = getReceipt;
        this.recallRights = recallRights;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @throws uk.kerbside.kit.problem.NotFoundException when there is no such check among those this actor may see
     * @throws RefusedException {@code SERVICE_UNAVAILABLE} while the database is away
     */
    public Bundle bundle(UUID checkId, Actor actor) {
        KeptCheck check = readCheck.get(checkId, actor);
        CheckAnswer answer = check.check().answer();
        Vrm vrm = Vrm.of(answer.vrm());
        Instant now = clock.instant();
        Bundle bundle = new Bundle(
                now,
                check,
                receipt(checkId),
                evidence.listCorrections(checkId),
                evidence.listAgain(checkId),
                current.get().place(PlaceCode.of(answer.place())),
                recallRights.recall(vrm, answer.at(), answer.answeredAt()),
                recallRights.recall(vrm, answer.at(), now));
        audit.record(actor, ReadAction.MAKE_BUNDLE, Optional.empty(), records(bundle));
        return bundle;
    }

    private static List<String> records(Bundle bundle) {
        return Stream.of(
                        ReadCheck.records(bundle.check()),
                        bundle.again().stream().flatMap(ReadCheck::records),
                        bundle.knownThen().stream().flatMap(RecallRights.Recalled::records),
                        bundle.knownNow().stream().flatMap(RecallRights.Recalled::records))
                .flatMap(records -> records)
                .toList();
    }

    private Optional<Receipt> receipt(UUID checkId) {
        try {
            return Optional.of(getReceipt.receipt(checkId));
        } catch (RefusedException e) {
            if (e.refusal() == ChainRefusal.NOT_SEALED_YET) {
                return Optional.empty();
            }
            throw e;
        }
    }
}
