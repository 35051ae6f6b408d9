package uk.kerbside.accounts.message;

import java.util.Optional;

/** What the council has made of its templates. */
public interface MessageTemplates {
    /** The newest version of a kind; empty when the council uses the one this service brings. */
    Optional<MessageTemplate> findNewest(MessageKind kind);

    /** @return false when there is such a version already */
    boolean add(MessageTemplate template);
}
