package uk.kerbside.accounts.template;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import uk.kerbside.events.messages.MessageTemplatePublished;
import uk.kerbside.kit.actor.CurrentActor;
import uk.kerbside.kit.journal.Journal;
import uk.kerbside.kit.problem.InvalidRequestException;
import uk.kerbside.kit.problem.NotFoundException;
import uk.kerbside.kit.problem.RefusedException;

/** A supervisor lets a draft count, from an instant on. */
@ApplicationScoped
public class PublishTemplate {
    private final MessageTemplates templates;
    private final CheckWording checkWording;
    private final Journal journal;
    private final CurrentActor currentActor;
    private final InstantSource clock;

    PublishTemplate(
            MessageTemplates templates,
            CheckWording checkWording,
            Journal journal,
            CurrentActor currentActor,
            InstantSource clock) {
        this.templates = templates;
        this.checkWording = checkWording;
        this.journal = journal;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /**
     * @param from empty for at once
     * @param isCurrent throws unless the caller has seen the draft as it is
     * @throws NotFoundException without such a version
     * @throws RefusedException {@code TEMPLATE_NOT_A_DRAFT}
     * @throws InvalidRequestException when the instant is over, or the text would not be taken any more
     */
    @Transactional
    public MessageTemplate publish(
            TemplateKey key, int number, Optional<Instant> from, Consumer<MessageTemplate> isCurrent) {
        MessageTemplate draft =
                templates.findForUpdate(key, number).orElseThrow(() -> ShowTemplates.unknown(key, number));
        isCurrent.accept(draft);
        Instant now = clock.instant();
        if (from.filter(instant -> instant.isBefore(now)).isPresent()) {
            throw new InvalidRequestException("/effectiveFrom", "lies in the past");
        }
        // What is asked of a text may have changed since it was drafted.
        checkWording.check(key, draft.wording());
        Instant effectiveFrom = from.orElse(now);
        if (!draft.publish(effectiveFrom, currentActor.actor().subject(), now)) {
            throw new RefusedException(
                    TemplateRefusal.TEMPLATE_NOT_A_DRAFT, "Version " + number + " is " + draft.status() + ".");
        }
        templates.save(draft);
        journal.append(
                key.id(),
                MessageTemplatePublished.class,
                revision -> new MessageTemplatePublished(
                        revision,
                        key.id(),
                        key.name().name(),
                        key.channel(),
                        key.language(),
                        number,
                        effectiveFrom,
                        now));
        return draft;
    }
}
