package uk.kerbside.accounts.template.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import uk.kerbside.accounts.template.MessageTemplate;
import uk.kerbside.accounts.template.MessageTemplates;
import uk.kerbside.accounts.template.TemplateKey;
import uk.kerbside.accounts.template.TemplateStatus;

@ApplicationScoped
class PanacheMessageTemplates implements MessageTemplates, PanacheRepositoryBase<MessageTemplate, String> {
    private static final String OF_KEY = "name = ?1 and channel = ?2 and language = ?3";

    /** There may be no row yet that could be locked. */
    private static final String LOCK = "select cast(pg_advisory_xact_lock(hashtext(:key)) as text)";

    @Override
    public void save(MessageTemplate template) {
        persistAndFlush(template);
    }

    @Override
    public int nextNumber(TemplateKey key) {
        getEntityManager()
                .createNativeQuery(LOCK)
                .setParameter("key", "message-template:" + key.id())
                .getSingleResult();
        return find(OF_KEY + " order by number desc", of(key))
                .firstResultOptional()
                .map(latest -> latest.number() + 1)
                .orElse(MessageTemplate.BROUGHT + 1);
    }

    @Override
    public Optional<MessageTemplate> find(TemplateKey key, int number) {
        return findByIdOptional(key.id() + ":" + number);
    }

    @Override
    public Optional<MessageTemplate> findForUpdate(TemplateKey key, int number) {
        return findByIdOptional(key.id() + ":" + number, LockModeType.PESSIMISTIC_WRITE);
    }

    @Override
    public Optional<MessageTemplate> findInForce(TemplateKey key, Instant at) {
        return find(
                        OF_KEY + " and status = ?4 and effectiveFrom <= ?5 order by effectiveFrom desc, number desc",
                        key.name().name(),
                        key.channel(),
                        key.language(),
                        TemplateStatus.PUBLISHED,
                        at)
                .firstResultOptional();
    }

    @Override
    public List<MessageTemplate> list(TemplateKey key, int below, int limit) {
        return find(
                        OF_KEY + " and number < ?4 order by number desc",
                        key.name().name(),
                        key.channel(),
                        key.language(),
                        below)
                .page(0, limit)
                .list();
    }

    @Override
    public List<TemplateKey> listKeys() {
        return getEntityManager()
                .createQuery("select t from MessageTemplate t", MessageTemplate.class)
                .getResultStream()
                .flatMap(template -> template.findKey().stream())
                .distinct()
                .toList();
    }

    private static Object[] of(TemplateKey key) {
        return new Object[] {key.name().name(), key.channel(), key.language()};
    }
}
