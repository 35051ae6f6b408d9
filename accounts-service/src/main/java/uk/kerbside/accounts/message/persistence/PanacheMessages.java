package uk.kerbside.accounts.message.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import uk.kerbside.accounts.message.Message;
import uk.kerbside.accounts.message.MessageKind;
import uk.kerbside.accounts.message.MessageStatus;
import uk.kerbside.accounts.message.Messages;

@ApplicationScoped
class PanacheMessages implements Messages, PanacheRepositoryBase<Message, String> {
    private static final String LOCK = "select message_id from message where message_id = :id for update";

    private static final String DUE = """
            select message_id from message where status = :status and next_look_at <= :now
            order by next_look_at limit :most for update skip locked""";

    @Override
    public void add(Message message) {
        persistAndFlush(message);
    }

    @Override
    public boolean isPlanned(String causeId, MessageKind kind) {
        return count("causeId = ?1 and kind = ?2", causeId, kind) > 0;
    }

    @Override
    public Optional<Message> find(String messageId) {
        return findByIdOptional(messageId);
    }

    @Override
    public Optional<Message> findForUpdate(String messageId) {
        // The row is locked first and its tries are read afterwards, as they are by then.
        List<?> locked = getEntityManager()
                .createNativeQuery(LOCK)
                .setParameter("id", messageId)
                .getResultList();
        return locked.isEmpty() ? Optional.empty() : findByIdOptional(messageId);
    }

    @Override
    public List<Message> listDueForUpdate(MessageStatus status, Instant now, int limit) {
        List<?> due = getEntityManager()
                .createNativeQuery(DUE)
                .setParameter("status", status.name())
                .setParameter("now", now)
                .setParameter("most", limit)
                .getResultList();
        return due.isEmpty() ? List.of() : list("messageId in ?1 order by patience.nextLookAt, messageId", due);
    }

    @Override
    public List<Message> list(String accountId, Place after, int limit) {
        return find(
                        "accountId = ?1 and (plannedAt < ?2 or plannedAt = ?2 and messageId > ?3)"
                                + " order by plannedAt desc, messageId",
                        accountId,
                        after.plannedAt(),
                        after.messageId())
                .page(0, limit)
                .list();
    }
}
