package uk.kerbside.enforcement.bundle;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import uk.kerbside.enforcement.chain.ChainRefusal;
import uk.kerbside.enforcement.chain.GetReceipt;
import uk.kerbside.enforcement.chain.Receipt;
import uk.kerbside.enforcement.check.CheckAnswer;
import uk.kerbside.enforcement.check.Evidence;
import uk.kerbside.enforcement.check.KeptCheck;
import uk.kerbside.enforcement.check.ReadCheck;
import uk.kerbside.enforcement.ledger.RecallPlaces;
import uk.kerbside.enforcement.ledger.RecallRights;
import uk.kerbside.kernel.PlaceCode;
import uk.kerbside.kernel.vrm.Vrm;
import uk.kerbside.kit.actor.Actor;
import uk.kerbside.kit.problem.RefusedException;

/** Brings together all there is of a check. Whoever shows it writes that down. */
@ApplicationScoped
public class MakeBundle {
    private final ReadCheck readCheck;
    private final Evidence evidence;
    private final GetReceipt getReceipt;
    private final RecallRights recallRights;
    private final RecallPlaces recallPlaces;
    private final InstantSource clock;

    MakeBundle(
            ReadCheck readCheck,
            Evidence evidence,
            GetReceipt getReceipt,
            RecallRights recallRights,
            RecallPlaces recallPlaces,
            InstantSource clock) {
        this.readCheck = readCheck;
        this.evidence = evidence;
        this.getReceipt = getReceipt;
        this.recallRights = recallRights;
        this.recallPlaces = recallPlaces;
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
        return new Bundle(
                now,
                check,
                receipt(checkId),
                evidence.listCorrections(checkId),
                evidence.listAgain(checkId),
                recallPlaces.recall(PlaceCode.of(answer.place()), answer.at(), now),
                recallRights.recall(vrm, answer.at(), answer.answeredAt()),
                recallRights.recall(vrm, answer.at(), now));
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
