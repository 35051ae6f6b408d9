package uk.kerbside.helpline.call;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import uk.kerbside.events.accounts.LegalBasis;
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
    private final WhoSpeaks whoSpeaks;
    private final VerificationLadder ladder;
    private final CurrentActor currentActor;
    private final InstantSource clock;

    // Seven: the call, who speaks in it, what they have answered, and who says so.
    VerifyCaller(
            OwnCalls ownCalls,
            Calls calls,
            Customers customers,
            WhoSpeaks whoSpeaks,
            VerificationLadder ladder,
            CurrentActor currentActor,
            InstantSource clock) {
        this.ownCalls = ownCalls;
        this.calls = calls;
        this.customers = customers;
        this.whoSpeaks = whoSpeaks;
        this.ladder = ladder;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /**
     * What the agent vouches for.
     *
     * @param checks the codes of all checks the caller has passed
     * @param actsBy the law by which they act in the holder's place; empty for the holder
     */
    public record Claim(String accountId, VerificationLevel level, Set<String> checks, Optional<LegalBasis> actsBy) {
        public Claim {
            checks = Set.copyOf(checks);
        }
    }

    /**
     * @param isCurrent throws unless the agent has seen the call as it is
     * @throws NotFoundException when there is no such call among their own
     * @throws InvalidRequestException when there is no such account or no such check
     * @throws RefusedException {@code CALL_OVER}, {@code CHECKS_TOO_FEW}; {@code HOLDER_HAS_DIED}; {@code NOBODY_ACTS_BY_IT}
     */
    @Transactional
    public Call verify(String callId, Claim claim, Consumer<Call> isCurrent) {
        Call call = ownCalls.getForUpdate(callId);
        isCurrent.accept(call);
        requireKnown(claim);
        whoSpeaks.require(claim);
        VerificationLevel highest = ladder.highest(whoSpeaks.isOnTheirNumber(call, claim), claim.checks());
        if (!highest.reaches(claim.level())) {
            throw new RefusedException(
                    CallRefusal.CHECKS_TOO_FEW,
                    "What the caller has answered is enough for " + highest + " and not for " + claim.level() + ".");
        }
        if (!call.verify(claim.accountId(), claim.level(), claim.actsBy())) {
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
