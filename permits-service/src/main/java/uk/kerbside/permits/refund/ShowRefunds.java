package uk.kerbside.permits.refund;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uk.kerbside.kit.actor.CurrentActor;
import uk.kerbside.kit.audit.CouncilReads;
import uk.kerbside.kit.problem.NotFoundException;
import uk.kerbside.permits.audit.ReadAction;
import uk.kerbside.permits.audit.RecordKind;

/** Shows refunds to those who may reach them; who of the council looks is written down first. */
@ApplicationScoped
public class ShowRefunds {
    private final PermitRefunds refunds;
    private final CouncilReads reads;
    private final CurrentActor currentActor;

    ShowRefunds(PermitRefunds refunds, CouncilReads reads, CurrentActor currentActor) {
        this.refunds = refunds;
        this.reads = reads;
        this.currentActor = currentActor;
    }

    /** @throws NotFoundException when there is none within reach */
    public PermitRefund get(String refundId) {
        PermitRefund refund = refunds.find(refundId)
                .filter(found -> currentActor.mayReach(found.accountId()))
                .orElseThrow(() -> new NotFoundException("There is no refund " + refundId + "."));
        reads.writeDown(
                ReadAction.READ_REFUND, Optional.empty(), records(refund).toList());
        return refund;
    }

    /** These are about to be listed. */
    public void wereListed(List<PermitRefund> listed) {
        reads.writeDown(
                ReadAction.LIST_REFUNDS,
                Optional.empty(),
                listed.stream().flatMap(ShowRefunds::records).toList());
    }

    private static Stream<String> records(PermitRefund refund) {
        return Stream.of(
                RecordKind.ACCOUNT.of(refund.accountId()),
                RecordKind.PERMIT.of(refund.permitNumber()),
                RecordKind.REFUND.of(refund.refundId()));
    }
}
