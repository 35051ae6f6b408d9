package uk.kerbside.visitor.household.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import uk.kerbside.visitor.household.HouseholdLock;

/** One row for each household, made when it is first needed. */
@ApplicationScoped
class HouseholdRows implements HouseholdLock {
    private final EntityManager entities;

    HouseholdRows(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public void hold(String uprn) {
        entities.createNativeQuery("insert into household (uprn) values (:uprn) on conflict do nothing")
                .setParameter("uprn", uprn)
                .executeUpdate();
        entities.createNativeQuery("select uprn from household where uprn = :uprn for no key update")
                .setParameter("uprn", uprn)
                .getSingleResult();
    }
}
