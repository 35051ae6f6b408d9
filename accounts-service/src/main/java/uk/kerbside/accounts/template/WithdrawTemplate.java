package uk.kerbside.accounts.template;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;
import uk.kerbside.events.messages.MessageTemplateWithdrawn;
import uk.kerbside.kit.actor.CurrentActor;
import uk.kerbside.kit.journal.Journal;
import uk.kerbside.kit.problem.NotFoundException;
import uk.kerbside.kit.problem.RefusedException;

/** A draft is given up, or a version is taken back before its instant has come. */
@ApplicationScoped
public class WithdrawTemplate {
    private final MessageTemplates templates;
    private final Journal journal;
    private final CurrentActor currentActor;
    private final InstantSource clock;

    WithdrawTemplate(MessageTemplates templates, Journal journal, CurrentActor currentActor, InstantSource clock) {
        this.templates = templates;
        this.journal = journal;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /**
     * @param isCurrent throws unless the caller has seen the version as it is
     * @throws NotFoundException without such a version
     * @throws RefusedException {@code TEMPLATE_IN_FORCE}, {@code TEMPLATE_WITHDRAWN}
     */
    @Transactional
    public MessageTemplate withdraw(TemplateKey key, int number, Consumer<MessageTemplate> isCurrent) {
        MessageTemplate version =
                templates.findForUpdate(key, number).orElseThrow(() -> ShowTemplates.unknown(key, number));
        isCurrent.accept(version);
        Instant now = clock.instant();
        if (version.countsAt(now)) {
            throw new RefusedException(
                    TemplateRefusal.TEMPLATE_IN_FORCE,
                    "Messages were written by version " + number + ": publish another one.");
        }
        if (!version.withdraw(currentActor.actor().subject(), now)) {
            throw new RefusedException(
                    TemplateRefusal.TEMPLATE_WITHDRAWN, "Version " + number + " was taken back before.");
        }
        templates.save(version);
        journal.append(
                key.id(),
                MessageTemplateWithdrawn.class,
                revision -> new MessageTemplateWithdrawn(
                        revision, key.id(), key.name().name(), key.channel(), key.language(), number, now));
        return version;
    }
}
