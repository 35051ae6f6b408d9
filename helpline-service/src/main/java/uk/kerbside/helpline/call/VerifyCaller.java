package uk.kerbside.helpline.call;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.Set;
import java.util.function.Consumer;
import uk.kerbside.helpline.customer.Customers;
import uk.kerbside.kit.actor.CurrentActor;
import uk.kerbside.kit.actor.VerificationLevel;
import uk.kerbside.kit.id.Ids;
import uk.kerbside.kit.problem.InvalidRequestException;
import uk.kerbside.kit.problem.NotFoundException;
import uk.kerbside.kit.problem.RefusedException;

/**
 * The caller has answered questions. What is said replaces what was said before in this call: an agent who begins to
 * doubt says a lower level, one whose caller asks about a second account starts anew there.
 */
@ApplicationScoped
public class VerifyCaller {
    private final OwnCalls ownCalls;
    private final Calls calls;
    private final Customers customers;
    private final VerificationLadder ladder;
    private final CurrentActor currentActor;
    private final InstantSource clock;

    VerifyCaller(
            OwnCalls ownCalls,
            Calls calls,
            Customers customers,
            VerificationLadder ladder,
            CurrentActor currentActor,
            InstantSource clock) {
        this.ownCalls = ownCalls;
        this.calls = calls;
        this.customers = customers;
        this.ladder = ladder;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /**
     * What the agent vouches for.
     *
     * @param checks the codes of all checks the caller has passed
     */
    public record Claim(String accountId, VerificationLevel level, Set<String> checks) {
        public Claim {
            checks = Set.copyOf(checks);
        }
    }

    /**
     * @param isCurrent throws unless the agent has seen the call as it is
     * @throws NotFoundException when there is no such call among their own
     * @throws InvalidRequestException when there is no such account or no such check
     * @throws RefusedException {@code CALL_OVER}, {@code CHECKS_TOO_FEW}
     */
    @Transactional
    public Call verify(String callId, Claim claim, Consumer<Call> isCurrent) {
        Call call = ownCalls.getForUpdate(callId);
        isCurrent.accept(call);
        requireKnown(claim);
        VerificationLevel highest = ladder.highest(call.comesFromNumberOf(claim.accountId()), claim.checks());
        if (!highest.reaches(claim.level())) {
            throw new RefusedException(
                    CallRefusal.CHECKS_TOO_FEW,
                    "What the caller has answered is enough for " + highest + " and not for " + claim.level() + ".");
        }
        if (!call.verify(claim.accountId(), claim.level())) {
            throw new RefusedException(CallRefusal.CALL_OVER, "Call " + callId + " is over already.");
        }
        calls.write(call);
        calls.add(Verification.of(
                Ids.uuid7(), call, claim.checks(), currentActor.actor().subject(), clock.instant()));
        return call;
    }

    private void requireKnown(Claim claim) {
        if (!customers.isKnown(claim.accountId())) {
            throw new InvalidRequestException("/accountId", "is no account we know");
        }
        Set<String> known = ladder.checks();
        if (!known.containsAll(claim.checks())) {
            throw new InvalidRequestException("/checks", "may hold only " + String.join(", ", known));
        }
    }
}
