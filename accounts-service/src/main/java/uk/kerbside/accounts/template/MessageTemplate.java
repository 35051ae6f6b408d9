package uk.kerbside.accounts.template;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import uk.kerbside.events.messages.MessageChannel;

/**
 * One version of how something reads. {@link TemplateStatus} draws its life; once published its words never change. Version 1
 * in English is what this service brings and stands in no table.
 */
@Entity
public class MessageTemplate {
    /** What this service brings. */
    public static final int BROUGHT = 1;

    @Id
    String templateId;

    String name;

    @Enumerated(EnumType.STRING)
    MessageChannel channel;

    String language;

    @Column(name = "version")
    int number;

    @Enumerated(EnumType.STRING)
    TemplateStatus status;

    String subject;
    String body;
    String draftedBy;
    Instant draftedAt;
    String publishedBy;
    Instant publishedAt;
    Instant effectiveFrom;
    String withdrawnBy;
    Instant withdrawnAt;

    @Version
    @Column(name = "row_version")
    long changes;

    protected MessageTemplate() {}

    static MessageTemplate draft(TemplateKey key, int number, Wording wording, String by, Instant now) {
        MessageTemplate template = new MessageTemplate();
        template.templateId = key.id() + ":" + number;
        template.name = key.name().name();
        template.channel = key.channel();
        template.language = key.language();
        template.number = number;
        template.status = TemplateStatus.DRAFT;
        template.word(wording, by, now);
        return template;
    }

    /** What this service brings, as if it had been published ever since. */
    static MessageTemplate brought(TemplateKey key, Wording wording) {
        MessageTemplate template = draft(key, BROUGHT, wording, "", Instant.EPOCH);
        template.status = TemplateStatus.PUBLISHED;
        template.effectiveFrom = Instant.EPOCH;
        return template;
    }

    /** False when it is no draft any more. */
    boolean word(Wording wording, String by, Instant now) {
        if (status != TemplateStatus.DRAFT) {
            return false;
        }
        subject = wording.subject();
        body = wording.body();
        draftedBy = by;
        draftedAt = now;
        return true;
    }

    /** False when it is no draft any more. */
    boolean publish(Instant from, String by, Instant now) {
        if (!moveTo(TemplateStatus.PUBLISHED)) {
            return false;
        }
        effectiveFrom = from;
        publishedBy = by;
        publishedAt = now;
        return true;
    }

    /** False when it was before. */
    boolean withdraw(String by, Instant now) {
        if (!moveTo(TemplateStatus.WITHDRAWN)) {
            return false;
        }
        withdrawnBy = by;
        withdrawnAt = now;
        return true;
    }

    private boolean moveTo(TemplateStatus next) {
        if (!status.successors().contains(next)) {
            return false;
        }
        status = next;
        return true;
    }

    /** Whether it counts, or did: then it stays. */
    public boolean countsAt(Instant now) {
        return status == TemplateStatus.PUBLISHED && !now.isBefore(effectiveFrom);
    }

    public TemplateKey key() {
        return findKey().orElseThrow();
    }

    /** Empty once this service knows the kind no longer. */
    public Optional<TemplateKey> findKey() {
        return TemplateKey.find(name, channel.name(), language);
    }

    /** Counts the versions of its key. */
    public int number() {
        return number;
    }

    public TemplateStatus status() {
        return status;
    }

    public Wording wording() {
        return new Wording(subject, body);
    }

    public String language() {
        return language;
    }

    /** Whose login worded it last; empty for what this service brings. */
    public Optional<String> draftedBy() {
        return Optional.of(draftedBy).filter(by -> !by.isEmpty());
    }

    public Instant draftedAt() {
        return draftedAt;
    }

    public Optional<String> publishedBy() {
        return Optional.ofNullable(publishedBy);
    }

    /** From when on it counts, once published. */
    public Optional<Instant> effectiveFrom() {
        return Optional.ofNullable(effectiveFrom);
    }

    public Optional<Instant> withdrawnAt() {
        return Optional.ofNullable(withdrawnAt);
    }

    /** How often it was changed. */
    public long changes() {
        return changes;
    }
}
