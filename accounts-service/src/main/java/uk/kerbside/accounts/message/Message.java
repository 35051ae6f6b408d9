package uk.kerbside.accounts.message;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import uk.kerbside.events.messages.MessageChannel;

/**
 * One thing a customer is told, once for its cause, by as many ways as it takes. {@link MessageStatus} draws its life.
 * Changed only under its row's lock.
 */
@Entity
public class Message {
    @Id
    String messageId;

    String causeId;

    @Enumerated(EnumType.STRING)
    MessageKind kind;

    String accountId;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "message_word", joinColumns = @JoinColumn(name = "message_id"))
    @MapKeyColumn(name = "word")
    @Column(name = "text")
    Map<String, String> words = new HashMap<>();

    boolean prefersText;
    Instant uselessAfter;

    @Enumerated(EnumType.STRING)
    MessageStatus status;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "message_try", joinColumns = @JoinColumn(name = "message_id"))
    @OrderColumn(name = "n")
    List<MessageTry> tries = new ArrayList<>();

    int round;
    Instant sentAgainAt;
    String sentAgainBy;
    String sentAgainRole;
    Instant plannedAt;

    @Embedded
    Patience patience;

    Instant endedAt;

    @Version
    long version;

    protected Message() {}

    static Message plan(String messageId, Occasion occasion, Instant now) {
        Message message = new Message();
        message.messageId = messageId;
        message.causeId = occasion.causeId();
        message.kind = occasion.kind();
        message.accountId = occasion.accountId();
        message.words.putAll(occasion.words());
        message.prefersText = occasion.prefersText();
        message.uselessAfter = occasion.uselessAfter().orElse(null);
        message.status = MessageStatus.PLANNED;
        message.round = 1;
        message.plannedAt = now;
        message.patience = Patience.begun(now);
        return message;
    }

    /**
     * Somebody is about to be asked to send it: written down first, so that a crash is noticed.
     *
     * @param notAgainBefore until when the answer may take
     */
    void ask(MessageTry next, Instant notAgainBefore) {
        if (status != MessageStatus.PLANNED) {
            throw new IllegalStateException("A message that is " + status + " is not sent");
        }
        tries.removeIf(MessageTry::isOpen);
        next.round = round;
        tries.add(next);
        patience.notBefore(notAgainBefore);
    }

    /** Whoever was asked has it. False when that is no news. */
    boolean accept(String providerId, Instant now, Instant lookAt) {
        if (!moveTo(MessageStatus.ACCEPTED)) {
            return false;
        }
        tries.getLast().providerId = providerId;
        tries.getLast().acceptedAt = now;
        patience.askAfter(lookAt);
        return true;
    }

    /** It arrived. False when that is no news. */
    boolean deliver(Instant now) {
        if (!moveTo(MessageStatus.DELIVERED)) {
            return false;
        }
        tries.getLast().deliveredAt = now;
        end(now);
        return true;
    }

    /** Whether a bounce of the present try is news: it was not given up, and goes no other way already. */
    boolean mayBounce() {
        return !tries.isEmpty() && tries.getLast().failedAt == null && status != MessageStatus.UNDELIVERABLE;
    }

    /**
     * Somebody has it sent again after no way was left: all of them are tried anew, as the account is by then.
     *
     * @return false unless it was given up
     */
    boolean sendAgain(String by, String role, Instant now) {
        if (status != MessageStatus.UNDELIVERABLE) {
            return false;
        }
        goOn(now);
        round++;
        sentAgainAt = now;
        sentAgainBy = by;
        sentAgainRole = role;
        return true;
    }

    /** It did not arrive by the present way, and another one is left. */
    void goOn(Instant now) {
        patience.goOn(now, status != MessageStatus.PLANNED);
        status = MessageStatus.PLANNED;
        endedAt = null;
    }

    /** No way is left. False when that is no news. */
    boolean giveUp(Instant now) {
        if (!moveTo(MessageStatus.UNDELIVERABLE)) {
            return false;
        }
        end(now);
        return true;
    }

    /** It did not arrive by the present way. */
    void fail(String reason, Instant now) {
        tries.getLast().failedAt = now;
        tries.getLast().deliveredAt = null;
        tries.getLast().reason = reason;
    }

    private void end(Instant now) {
        endedAt = now;
        patience.lookNoMore();
    }

    private boolean moveTo(MessageStatus next) {
        if (!status.successors().contains(next)) {
            return false;
        }
        status = next;
        return true;
    }

    /** Nobody came to it, because somebody before it did not answer. */
    void wasNotTried(Instant lookAt) {
        if (status == MessageStatus.PLANNED) {
            patience.hadNoTurn(lookAt);
        }
    }

    /** Whether it is no use any more to try to hand it over by the present way. */
    boolean isLost(Instant now, int mostRefusals, Duration longest) {
        return status == MessageStatus.PLANNED && patience.isLost(now, mostRefusals, longest);
    }

    /** A receipt came: what it is about is asked after at once. */
    void lookNow(Instant now) {
        if (status == MessageStatus.ACCEPTED) {
            patience.lookAt(now);
        }
    }

    /** When it is looked at, and how long that was in vain. */
    Patience patience() {
        return patience;
    }

    /** The try that runs, or that ended last. */
    public Optional<MessageTry> lastTry() {
        return tries.isEmpty() ? Optional.empty() : Optional.of(tries.getLast());
    }

    /** The try of which nobody knows whether it was taken: its answer was lost, or we died before writing it down. */
    Optional<MessageTry> openTry() {
        return lastTry().filter(MessageTry::isOpen);
    }

    /** Ways that failed in this round. */
    Set<MessageChannel> failedChannels() {
        return tries.stream()
                .filter(one -> one.round == round && one.failedAt != null)
                .map(MessageTry::channel)
                .collect(Collectors.toSet());
    }

    /** Our reference of the last try. */
    String reference() {
        return Reference.of(messageId, tries.getLast());
    }

    /** Whether it would only confuse: it says "tomorrow", and that was yesterday. */
    boolean isUselessAt(Instant now) {
        return uselessAfter != null && !now.isBefore(uselessAfter);
    }

    /** Until when it is of use, if it does not stay so. */
    Optional<Instant> uselessAfter() {
        return Optional.ofNullable(uselessAfter);
    }

    boolean prefersText() {
        return prefersText;
    }

    Map<String, String> words() {
        return Map.copyOf(words);
    }

    public String messageId() {
        return messageId;
    }

    public String causeId() {
        return causeId;
    }

    public MessageKind kind() {
        return kind;
    }

    public String accountId() {
        return accountId;
    }

    public MessageStatus status() {
        return status;
    }

    /** By which ways it went, the first first. */
    public List<MessageTry> tries() {
        return List.copyOf(tries);
    }

    public Instant plannedAt() {
        return plannedAt;
    }

    /** Since when somebody of the council has it sent again. */
    public Optional<Instant> sentAgainAt() {
        return Optional.ofNullable(sentAgainAt);
    }

    /** Since when it is delivered or given up. */
    public Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }
}
