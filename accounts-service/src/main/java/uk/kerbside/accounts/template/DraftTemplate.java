package uk.kerbside.accounts.template;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;
import uk.kerbside.events.messages.MessageTemplateDrafted;
import uk.kerbside.kit.actor.CurrentActor;
import uk.kerbside.kit.journal.Journal;
import uk.kerbside.kit.problem.InvalidRequestException;
import uk.kerbside.kit.problem.NotFoundException;
import uk.kerbside.kit.problem.RefusedException;

/** An officer words a template anew, or a draft otherwise. Nobody is written to by a draft. */
@ApplicationScoped
public class DraftTemplate {
    private final MessageTemplates templates;
    private final CheckWording checkWording;
    private final Journal journal;
    private final CurrentActor currentActor;
    private final InstantSource clock;

    DraftTemplate(
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

    /** @throws InvalidRequestException that names every fault of the text */
    @Transactional
    public MessageTemplate draft(TemplateKey key, Wording wording) {
        checkWording.check(key, wording);
        Instant now = clock.instant();
        int number = templates.nextNumber(key);
        MessageTemplate draft = MessageTemplate.draft(key, number, wording, by(), now);
        return saved(draft, now);
    }

    /**
     * @param isCurrent throws unless the caller has seen the draft as it is
     * @throws NotFoundException without such a version
     * @throws RefusedException {@code TEMPLATE_NOT_A_DRAFT}
     * @throws InvalidRequestException that names every fault of the text
     */
    @Transactional
    public MessageTemplate reword(TemplateKey key, int number, Wording wording, Consumer<MessageTemplate> isCurrent) {
        MessageTemplate draft =
                templates.findForUpdate(key, number).orElseThrow(() -> ShowTemplates.unknown(key, number));
        isCurrent.accept(draft);
        checkWording.check(key, wording);
        Instant now = clock.instant();
        if (!draft.word(wording, by(), now)) {
            throw new RefusedException(
                    TemplateRefusal.TEMPLATE_NOT_A_DRAFT, "Version " + number + " is " + draft.status() + ".");
        }
        return saved(draft, now);
    }

    private MessageTemplate saved(MessageTemplate draft, Instant now) {
        templates.save(draft);
        TemplateKey key = draft.key();
        Wording wording = draft.wording();
        journal.append(
                key.id(),
                MessageTemplateDrafted.class,
                revision -> new MessageTemplateDrafted(
                        revision,
                        key.id(),
                        key.name().name(),
                        key.channel(),
                        key.language(),
                        draft.number(),
                        wording.subject(),
                        wording.body(),
                        now));
        return draft;
    }

    private String by() {
        return currentActor.actor().subject();
    }
}
