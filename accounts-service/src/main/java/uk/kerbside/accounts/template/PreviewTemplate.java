package uk.kerbside.accounts.template;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.kerbside.accounts.audit.ReadAction;
import uk.kerbside.accounts.message.Written;
import uk.kerbside.events.messages.MessageChannel;
import uk.kerbside.kit.actor.CurrentActor;
import uk.kerbside.kit.audit.ReadAudit;
import uk.kerbside.kit.problem.InvalidRequestException;
import uk.kerbside.kit.problem.NotFoundException;

/**
 * Shows how a text would read, with sample words or those of a permit. Nothing of it is kept; whose words were looked at is
 * written down.
 */
@ApplicationScoped
public class PreviewTemplate {
    /** @param parts how many parts of a text message it takes; empty for the other ways */
    public record Preview(Written written, Optional<Integer> parts) {}

    private final CheckWording checkWording;
    private final WriteMessage writeMessage;
    private final MessageWords messageWords;
    private final ReadAudit audit;
    private final CurrentActor currentActor;

    PreviewTemplate(
            CheckWording checkWording,
            WriteMessage writeMessage,
            MessageWords messageWords,
            ReadAudit audit,
            CurrentActor currentActor) {
        this.checkWording = checkWording;
        this.writeMessage = writeMessage;
        this.messageWords = messageWords;
        this.audit = audit;
        this.currentActor = currentActor;
    }

    /**
     * @param version shown as the one it was written by; 0 for a text nobody has kept
     * @param permitNumber whose latest message of the kind lends its words
     * @param chosen words to put in instead
     * @throws InvalidRequestException that names every fault of the text, or words it cannot have
     * @throws NotFoundException when no message of the kind was about that permit
     */
    @Transactional
    public Preview preview(
            TemplateKey key, int version, Wording wording, Optional<String> permitNumber, Map<String, String> chosen) {
        checkWording.check(key, wording);
        chosen.keySet().stream()
                .filter(word -> !key.name().words().contains(word))
                .findFirst()
                .ifPresent(word -> {
                    throw new InvalidRequestException("/words", "has \"" + word + "\", which is no word of it");
                });
        Map<String, String> words = SampleWords.of(key.name().words());
        permitNumber.ifPresent(number -> words.putAll(ofPermit(key, number)));
        words.putAll(chosen);
        Written written = writeMessage.write(key, version, wording, words);
        return new Preview(
                written,
                key.channel() == MessageChannel.SMS ? Optional.of(TextParts.of(written.body())) : Optional.empty());
    }

    private Map<String, String> ofPermit(TemplateKey key, String permitNumber) {
        MessageWords.OfMessage found = messageWords
                .find(key.name().name(), permitNumber)
                .orElseThrow(() -> new NotFoundException(
                        "Nobody was told " + key.name().name() + " about permit " + permitNumber + "."));
        audit.record(
                currentActor.actor(),
                ReadAction.PREVIEW_TEMPLATE,
                Optional.empty(),
                List.of("account:" + found.accountId(), "message:" + found.messageId()));
        return found.words();
    }
}
