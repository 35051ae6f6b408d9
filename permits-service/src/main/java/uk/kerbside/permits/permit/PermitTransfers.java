package uk.kerbside.permits.permit;

/** All transfers of permits. */
public interface PermitTransfers {
    void add(PermitTransfer transfer);
}
