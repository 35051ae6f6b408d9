package uk.kerbside.permits.catalogue.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import uk.kerbside.events.EventJson;
import uk.kerbside.permits.catalogue.PermitType;
import uk.kerbside.permits.catalogue.PermitTypes;

/** Permit types in PostgreSQL, one document each. */
@ApplicationScoped
class PanachePermitTypes implements PermitTypes, PanacheRepositoryBase<StoredPermitType, String> {
    /** A document, and the type it was taken apart to. */
    private record Known(String document, PermitType type) {}

    private final Map<String, Known> lastRead = new ConcurrentHashMap<>();
    private final InstantSource clock;

    PanachePermitTypes(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Optional<PermitType> find(String codeOrAlias) {
        return find("code = ?1 or code = (select a.code from StoredAlias a where a.alias = ?1)", codeOrAlias)
                .firstResultOptional()
                .map(this::read);
    }

    @Override
    public List<PermitType> list(String afterCode, int limit) {
        return find("code > ?1 order by code", afterCode).page(Page.ofSize(limit)).stream()
                .map(this::read)
                .toList();
    }

    @Override
    public List<PermitType> list() {
        return streamAll(Sort.by("code")).map(this::read).toList();
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
                .createNativeQuery("select pg_advisory_xact_lock(hashtextextended('catalogue', 0))::text")
                .getSingleResult();
    }

    /** Rules are read with every quote and change seldom: the same document is taken apart once. */
    private PermitType read(StoredPermitType row) {
        Known known = lastRead.get(row.code);
        if (known == null || !known.document().equals(row.document)) {
            known = new Known(row.document, parse(row));
            lastRead.put(row.code, known);
        }
        return known.type();
    }

    private static PermitType parse(StoredPermitType row) {
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
