package uk.kerbside.permits.catalogue.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import uk.kerbside.events.EventJson;
import uk.kerbside.permits.catalogue.PermitType;
import uk.kerbside.permits.catalogue.PermitTypes;

/** Permit types in PostgreSQL, one document each. */
@ApplicationScoped
class PanachePermitTypes implements PermitTypes, PanacheRepositoryBase<StoredPermitType, String> {
    private final InstantSource clock;

    PanachePermitTypes(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Optional<PermitType> find(String codeOrAlias) {
        return find("code = ?1 or code = (select a.code from StoredAlias a where a.alias = ?1)", codeOrAlias)
                .firstResultOptional()
                .map(PanachePermitTypes::read);
    }

    @Override
    public List<PermitType> list(String afterCode, int limit) {
        return find("code > ?1 order by code", afterCode).page(Page.ofSize(limit)).stream()
                .map(PanachePermitTypes::read)
                .toList();
    }

    @Override
    public List<PermitType> list() {
        return streamAll(Sort.by("code")).map(PanachePermitTypes::read).toList();
    }

    @Override
    public void save(PermitType type) {
        StoredPermitType row = findByIdOptional(type.code()).orElseGet(() -> new StoredPermitType(type.code()));
        row.document = write(type);
        row.changedAt = clock.instant();
        persist(row);
        flush();
        getEntityManager()
                .createQuery("delete from StoredAlias where code = ?1")
                .setParameter(1, type.code())
                .executeUpdate();
        type.aliases().forEach(alias -> getEntityManager().persist(new StoredAlias(alias, type.code())));
        flush();
    }

    @Override
    public void lock() {
        getEntityManager()
                .createNativeQuery("select pg_advisory_xact_lock(hashtextextended('catalogue', 0))::text", String.class)
                .getSingleResult();
    }

    private static PermitType read(StoredPermitType row) {
        try {
            return EventJson.mapper().readValue(row.document, PermitType.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The stored permit type " + row.code + " cannot be read", e);
        }
    }

    private static String write(PermitType type) {
        try {
            return EventJson.mapper().writeValueAsString(type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The permit type " + type.code() + " cannot be written", e);
        }
    }
}
