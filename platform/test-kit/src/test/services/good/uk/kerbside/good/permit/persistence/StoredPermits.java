package uk.kerbside.good.permit.persistence;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import uk.kerbside.good.permit.Permit;
import uk.kerbside.good.permit.Permits;

/** In the database. */
class StoredPermits implements Permits {
    private final EntityManager session;

    StoredPermits(EntityManager session) {
        this.session = session;
    }

    @Override
    public Optional<Permit> find(String number) {
        return Optional.ofNullable(session.find(Permit.class, number));
    }

    @Override
    public Permit get(String number) {
        return find(number).orElseThrow();
    }

    @Override
    public List<Permit> list() {
        return session.createQuery("from Permit", Permit.class).getResultList();
    }
}
