package uk.kerbside.permits.permit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uk.kerbside.kit.actor.CurrentActor;
import uk.kerbside.kit.audit.CouncilReads;
import uk.kerbside.kit.clock.CouncilClock;
import uk.kerbside.kit.confirmation.Confirmations;
import uk.kerbside.kit.problem.NotFoundException;
import uk.kerbside.permits.audit.ReadAction;
import uk.kerbside.permits.audit.RecordKind;
import uk.kerbside.permits.holder.Trust;
import uk.kerbside.permits.refund.PermitRefund;
import uk.kerbside.permits.refund.PermitRefunds;

/** Shows permits as they stand now. Each has marks, so who of the council looks at one is written down. */
@ApplicationScoped
public class ShowPermits {
    private final Permits permits;
    private final PermitRefunds refunds;
    private final Confirmations confirmations;
    private final CurrentActor currentActor;
    private final CouncilClock clock;
    private final CouncilReads reads;

    ShowPermits(
            Permits permits,
            PermitRefunds refunds,
            Confirmations confirmations,
            CurrentActor currentActor,
            CouncilClock clock,
            CouncilReads reads) {
        this.permits = permits;
        this.refunds = refunds;
        this.confirmations = confirmations;
        this.currentActor = currentActor;
        this.clock = clock;
        this.reads = reads;
    }

    /** @throws NotFoundException when there is none among those the actor may reach */
    @Transactional
    public Permit get(String number) {
        Permit permit = permits.find(number)
                .filter(found -> currentActor.mayReach(found.accountId(), Trust.PERMITS))
                .orElseThrow(() -> new NotFoundException("There is no permit " + number + "."));
        wereShown(List.of(permit), ReadAction.READ_PERMIT);
        return permit;
    }

    /** Some of an account, before they are answered. */
    @Transactional
    public void wereListed(List<Permit> shown) {
        wereShown(shown, ReadAction.LIST_PERMITS);
    }

    private void wereShown(List<Permit> shown, ReadAction action) {
        reads.writeDown(
                action,
                Optional.empty(),
                shown.stream()
                        .flatMap(permit -> Stream.of(
                                RecordKind.ACCOUNT.of(permit.accountId()), RecordKind.PERMIT.of(permit.number())))
                        .toList());
    }

    /** The word for what it amounts to now: the same rule answers officers. */
    public PermitStanding standing(Permit permit) {
        return PermitStanding.of(PermitRight.standing(permit, clock.now()));
    }

    /** What was or is to be given back for it, the latest first. */
    public List<PermitRefund> refunds(Permit permit) {
        return permit.paid().isPresent() ? refunds.listOf(permit.number()) : List.of();
    }

    /** Whether enforcement has said that it answers checks from the permit as it is. */
    public boolean isVisibleToOfficers(Permit permit) {
        return confirmations.isConfirmed(permit.rightId(), permit.revision());
    }
}
