package uk.kerbside.helpline.call.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import uk.kerbside.helpline.call.Call;
import uk.kerbside.helpline.call.Calls;
import uk.kerbside.helpline.call.Verification;

@ApplicationScoped
class PanacheCalls implements Calls, PanacheRepositoryBase<Call, String> {
    @Override
    public void write(Call call) {
        persistAndFlush(call);
    }

    @Override
    public void add(Verification verification) {
        getEntityManager().persist(verification);
    }

    @Override
    public Optional<Call> find(String callId) {
        return findByIdOptional(callId);
    }

    @Override
    public Optional<Call> findForUpdate(String callId) {
        return findByIdOptional(callId, LockModeType.PESSIMISTIC_WRITE);
    }

    @Override
    public List<Call> list(String agent, Optional<Place> after, int limit) {
        return after.map(place -> find(
                        "agent = ?1 and (startedAt < ?2 or startedAt = ?2 and callId > ?3)"
                                + " order by startedAt desc, callId",
                        agent,
                        place.startedAt(),
                        place.callId()))
                .orElseGet(() -> find("agent = ?1 order by startedAt desc, callId", agent))
                .page(0, limit)
                .list();
    }

    @Override
    public List<Verification> verifications(String callId) {
        return getEntityManager()
                .createQuery("from Verification where callId = :callId order by verificationId", Verification.class)
                .setParameter("callId", callId)
                .getResultList();
    }
}
