package uk.kerbside.accounts.template;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the council has made of its templates. */
public interface MessageTemplates {
    /** Writes a new or changed one at once. */
    void save(MessageTemplate template);

    /** The number the next draft of a key gets; nobody else gets one until the transaction ends. */
    int nextNumber(TemplateKey key);

    Optional<MessageTemplate> find(TemplateKey key, int number);

    /** Locked until the transaction ends. */
    Optional<MessageTemplate> findForUpdate(TemplateKey key, int number);

    /** The one that counts at an instant: of those published, the one that began last. */
    Optional<MessageTemplate> findInForce(TemplateKey key, Instant at);

    /** All versions of a key, the latest first, from just below a number. */
    List<MessageTemplate> list(TemplateKey key, int below, int limit);

    /** All keys the council has a version of. */
    List<TemplateKey> listKeys();
}
