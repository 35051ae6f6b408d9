package uk.kerbside.permits.application.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import uk.kerbside.permits.application.ApplicationStatus;
import uk.kerbside.permits.application.Applications;
import uk.kerbside.permits.application.CoverBeforeProof;
import uk.kerbside.permits.application.PermitApplication;
import uk.kerbside.permits.application.RenewedPermits;

@ApplicationScoped
class PanacheApplications implements Applications, PanacheRepositoryBase<PermitApplication, String> {
    private static final List<ApplicationStatus> OPEN = List.of(
            ApplicationStatus.DRAFT,
            ApplicationStatus.IN_REVIEW,
            ApplicationStatus.MORE_EVIDENCE_ASKED,
            ApplicationStatus.AWAITING_PAYMENT,
            ApplicationStatus.WITHDRAWING,
            ApplicationStatus.APPEALED);

    private final RenewedPermits renewed;
    private final CoverBeforeProof cover;

    PanacheApplications(RenewedPermits renewed, CoverBeforeProof cover) {
        this.renewed = renewed;
        this.cover = cover;
    }

    @Override
    public void save(PermitApplication application) {
        persistAndFlush(application);
        if (application.renews().isPresent()) {
            renewed.moved(application);
        }
        // What the rules approved alone had nothing to prove.
        if (!application.reviewReasons().isEmpty()) {
            cover.moved(application);
        }
    }

    @Override
    public Optional<PermitApplication> findOpenRenewal(String permitNumber) {
        return find("renews = ?1 and status in ?2", permitNumber, OPEN).firstResultOptional();
    }

    @Override
    public Optional<PermitApplication> find(String id) {
        return findByIdOptional(id);
    }

    @Override
    public Optional<PermitApplication> findForUpdate(String id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    @Override
    public Optional<PermitApplication> findByChargeForUpdate(String chargeId) {
        return find("chargeId", chargeId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    @Override
    public List<PermitApplication> list(String accountId, int limit) {
        return find("accountId = ?1 order by createdAt desc, id desc", accountId)
                .page(0, limit)
                .list();
    }

    @Override
    public List<PermitApplication> listAfter(String accountId, ListPosition position, int limit) {
        return find(
                        "accountId = ?1 and (createdAt < ?2 or createdAt = ?2 and id < ?3)"
                                + " order by createdAt desc, id desc",
                        accountId,
                        position.createdAt(),
                        position.id())
                .page(0, limit)
                .list();
    }

    @Override
    public List<PermitApplication> listUnpaid(Instant now, int limit) {
        List<?> rows = getEntityManager()
                .createNativeQuery(
                        "select * from permit_application where status = 'AWAITING_PAYMENT' and payable_until <= :now"
                                + " order by payable_until, id limit :most for update skip locked",
                        PermitApplication.class)
                .setParameter("now", now)
                .setParameter("most", limit)
                .getResultList();
        return rows.stream().map(PermitApplication.class::cast).toList();
    }
}
