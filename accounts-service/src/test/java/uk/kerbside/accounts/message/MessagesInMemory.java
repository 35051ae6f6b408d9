package uk.kerbside.accounts.message;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Messages by their ids. */
record MessagesInMemory(Map<String, Message> all) implements Messages {
    @Override
    public void add(Message message) {
        all.put(message.messageId(), message);
    }

    @Override
    public boolean isPlanned(String causeId, MessageKind kind) {
        return all.values().stream().anyMatch(message -> message.causeId().equals(causeId) && message.kind() == kind);
    }

    @Override
    public Optional<Message> find(String messageId) {
        return Optional.ofNullable(all.get(messageId));
    }

    @Override
    public Optional<Message> findForUpdate(String messageId) {
        return find(messageId);
    }

    @Override
    public List<Message> listDueForUpdate(MessageStatus status, Instant at, int limit) {
        return all.values().stream()
                .filter(message -> message.status() == status && !message.patience.nextLookAt.isAfter(at))
                .sorted(Comparator.comparing((Message message) -> message.patience.nextLookAt)
                        .thenComparing(Message::messageId))
                .limit(limit)
                .toList();
    }

    @Override
    public List<Message> list(String accountId, Place after, int limit) {
        throw new UnsupportedOperationException();
    }
}
