package uk.kerbside.permits.permit;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import uk.kerbside.kit.id.Ids;

/** That a permit got another holder, and what an officer has seen for it. Written once, never changed. */
@Entity
@Table(name = "permit_transfer")
public class PermitTransfer {
    @Id
    UUID id;

    String permitNumber;
    String fromAccountId;
    String toAccountId;

    @Enumerated(EnumType.STRING)
    TransferReason reason;

    String evidence;
    Instant transferredAt;
    String transferredBy;

    protected PermitTransfer() {}

    static PermitTransfer made(Permit permit, TransferPermit.Request request, String by, Instant now) {
        PermitTransfer transfer = new PermitTransfer();
        transfer.id = Ids.uuid7();
        transfer.permitNumber = permit.number();
        transfer.fromAccountId = permit.accountId();
        transfer.toAccountId = request.toAccountId();
        transfer.reason = request.reason();
        transfer.evidence = request.evidence();
        transfer.transferredAt = now;
        transfer.transferredBy = by;
        return transfer;
    }
}
