package uk.kerbside.enforcement.check;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import uk.kerbside.enforcement.account.Belongings;
import uk.kerbside.enforcement.account.OwnAccounts;
import uk.kerbside.enforcement.knowledge.CurrentKnowledge;
import uk.kerbside.kernel.Right;
import uk.kerbside.kernel.RightSource;
import uk.kerbside.kernel.finding.KnownRight;
import uk.kerbside.kernel.vrm.Vrm;
import uk.kerbside.kit.actor.Actor;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.kit.id.Ids;
import uk.kerbside.kit.problem.InvalidRequestException;
import uk.kerbside.kit.problem.RefusedException;

/**
 * Answers a customer who asks about an own car, by the very rule an officer's check is answered by, and keeps what was
 * told. A customer is not to find out where somebody else's car may park: of a mark that is none of theirs nothing is
 * said, of a vehicle they only say is theirs their own rights are looked at, and of one that the council has issued them
 * a permit for, which is in force, everybody's (ADR 0024).
 */
@ApplicationScoped
public class AskMyCover {
    private final OwnAccounts ownAccounts;
    private final AnswerQuestion answerQuestion;
    private final CurrentKnowledge current;
    private final Evidence evidence;
    private final InstantSource clock;

    AskMyCover(
            OwnAccounts ownAccounts,
            AnswerQuestion answerQuestion,
            CurrentKnowledge current,
            Evidence evidence,
            InstantSource clock) {
        this.ownAccounts = ownAccounts;
        this.answerQuestion = answerQuestion;
        this.current = current;
        this.evidence = evidence;
        this.clock = clock;
    }

    /**
     * @param checkId made by the caller; the same request with the same id gets the first answer again
     * @param asked about now
     * @throws InvalidRequestException when the mark or the place is none at all
     * @throws RefusedException {@code MARK_NOT_YOURS}, {@code PLACE_UNKNOWN}, {@code POSITION_OUTSIDE},
     *     {@code BAY_NOT_HERE}, {@code CHECK_ID_REUSED}, {@code EVIDENCE_FULL}, {@code SERVICE_UNAVAILABLE}
     */
    public CompletionStage<KeptCheck> ask(Optional<UUID> checkId, CheckQuestion asked, Actor customer) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        CheckRecord check = new CheckRecord(
                checkId.orElseGet(Ids::uuid7),
                MakeCheck.hash(asked, customer.subject()),
                customer.subject(),
                // Whatever else they are: nobody takes this for an officer's check.
                Roles.CUSTOMER,
                asked,
                told(asked, now, ownAccounts.belongingsOf(customer)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return evidence.keep(check).thenApply(kept -> MakeCheck.theSame(kept, check));
    }

    CheckAnswer told(CheckQuestion asked, Instant now, Belongings own) {
        Vrm vrm = FindAnswer.mark(asked.vrm());
        List<KnownRight> rights = current.get().rightsOf(vrm).stream()
                .filter(known -> known.right().vrms().anyMatch(mark -> vrm.matches(mark) != Vrm.Match.NONE))
                .toList();
        List<KnownRight> theirs =
                rights.stream().filter(known -> own.include(known.right())).toList();
        if (theirs.isEmpty() && !own.include(vrm)) {
            throw new RefusedException(
                    CheckRefusal.MARK_NOT_YOURS,
                    "Ask about a vehicle of your account, or one that a right of yours is for.");
        }
        boolean isIssuedForIt = theirs.stream().anyMatch(known -> isPermitFor(known.right(), vrm, now));
        CheckAnswer byTheirs = answerQuestion.answerCustomer(asked, now, theirs).answer();
        if (!isIssuedForIt || byTheirs.speaksForDriver()) {
            return TellCustomer.ofOwn(byTheirs, isIssuedForIt);
        }
        CheckAnswer byAll = answerQuestion.answerCustomer(asked, now, rights).answer();
        return TellCustomer.isMore(byAll, byTheirs)
                ? TellCustomer.ofOthers(byAll, byTheirs)
                : TellCustomer.ofOwn(byTheirs, true);
    }

    /** Whoever has one has shown the council that the vehicle is theirs to park; a visit takes any mark. */
    private static boolean isPermitFor(Right right, Vrm vrm, Instant now) {
        return right.source() == RightSource.PERMIT
                && right.vrms().anyMatch(vrm::equals)
                && right.stateAt(now, vrm).covers();
    }
}
