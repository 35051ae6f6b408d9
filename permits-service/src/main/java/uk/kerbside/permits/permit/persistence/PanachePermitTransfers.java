package uk.kerbside.permits.permit.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import uk.kerbside.permits.permit.PermitTransfer;
import uk.kerbside.permits.permit.PermitTransfers;

@ApplicationScoped
class PanachePermitTransfers implements PermitTransfers, PanacheRepositoryBase<PermitTransfer, UUID> {
    @Override
    public void add(PermitTransfer transfer) {
        persist(transfer);
    }
}
