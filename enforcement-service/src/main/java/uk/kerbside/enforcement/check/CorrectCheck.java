package uk.kerbside.enforcement.check;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import uk.kerbside.kernel.BayClass;
import uk.kerbside.kernel.PlaceCode;
import uk.kerbside.kernel.vrm.UnusableVrmException;
import uk.kerbside.kernel.vrm.Vrm;
import uk.kerbside.kit.actor.Actor;
import uk.kerbside.kit.id.Ids;
import uk.kerbside.kit.problem.InvalidRequestException;
import uk.kerbside.kit.problem.RefusedException;

/** Puts a correction beside a check. */
@ApplicationScoped
public class CorrectCheck {
    /** What should have been said, as far as it was said wrongly. */
    public record Corrected(Optional<String> vrm, Optional<String> place, Optional<BayClass> bayClass, String reason) {
        /** Marks are personal data. */
        @Override
        public String toString() {
            return "Corrected[" + place + ", " + bayClass + "]";
        }
    }

    private final ReadCheck readCheck;
    private final Evidence evidence;
    private final InstantSource clock;

    CorrectCheck(ReadCheck readCheck, Evidence evidence, InstantSource clock) {
        this.readCheck = readCheck;
        this.evidence = evidence;
        this.clock = clock;
    }

    /**
     * @param correctionId made by the caller; the same request with the same id gets the first answer again
     * @throws uk.kerbside.kit.problem.NotFoundException when there is no such check among those this actor may see
     * @throws InvalidRequestException when the mark is none
     * @throws RefusedException {@code CHECK_ID_REUSED}, {@code EVIDENCE_FULL}, {@code SERVICE_UNAVAILABLE}
     */
    public CompletionStage<KeptCorrection> correct(
            UUID checkId, Optional<UUID> correctionId, Corrected corrected, Actor actor) {
        CheckRecord check = readCheck.get(checkId, actor).check();
        Correction correction = new Correction(
                correctionId.orElseGet(Ids::uuid7),
                hash(checkId, corrected, actor),
                check.checkId(),
                actor.subject(),
                actor.leadingRole(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                corrected.vrm().map(CorrectCheck::mark),
                corrected.place().map(CorrectCheck::place),
                corrected.bayClass(),
                corrected.reason());
        return evidence.keep(correction).thenApply(kept -> theSame(kept, correction));
    }

    private static String mark(String typed) {
        try {
            return Vrm.of(typed).value();
        } catch (UnusableVrmException e) {
            throw new InvalidRequestException("/vrm", e.getMessage());
        }
    }

    private static String place(String code) {
        try {
            return PlaceCode.of(code).value();
        } catch (IllegalArgumentException e) {
            throw new InvalidRequestException("/place", e.getMessage());
        }
    }

    private static KeptCorrection theSame(KeptCorrection kept, Correction correction) {
        if (!kept.correction().requestHash().equals(correction.requestHash())) {
            throw new RefusedException(
                    CheckRefusal.CHECK_ID_REUSED, "Give every correction an id of its own: this one has another.");
        }
        return kept;
    }

    private static String hash(UUID checkId, Corrected corrected, Actor actor) {
        return RequestHash.of(List.of(
                "correction",
                checkId.toString(),
                actor.subject(),
                corrected.vrm().orElse(""),
                corrected.place().orElse(""),
                corrected.bayClass().map(BayClass::name).orElse(""),
                corrected.reason()));
    }
}
