package uk.kerbside.accounts.template;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import uk.kerbside.accounts.message.Content;
import uk.kerbside.accounts.message.MessageSettings;
import uk.kerbside.accounts.message.MessageWriter;
import uk.kerbside.accounts.message.Written;
import uk.kerbside.events.messages.MessageChannel;
import uk.kerbside.kit.problem.Problem;

/** Writes messages: by the council's own template of a kind, or by the one this service brings. */
@ApplicationScoped
class WriteMessage implements MessageWriter {
    private static final Logger LOG = Logger.getLogger(WriteMessage.class);

    private final MessageTemplates templates;
    private final BroughtTemplates brought;
    private final MessageSettings settings;
    private final InstantSource clock;

    WriteMessage(MessageTemplates templates, BroughtTemplates brought, MessageSettings settings, InstantSource clock) {
        this.templates = templates;
        this.brought = brought;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Written write(Content content, String language) {
        return write(inForce(TemplateKey.of(content.kind(), content.channel(), language)), content);
    }

    @Override
    public Written writeAgain(Content content, String language, int templateVersion) {
        TemplateKey key = TemplateKey.of(content.kind(), content.channel(), language);
        return write(
                templates
                        .find(key, templateVersion)
                        .filter(WriteMessage::isSound)
                        .orElseGet(() -> brought.get(key)),
                content);
    }

    /** The template something is written by now: in its language, else in English, else the one this service brings. */
    MessageTemplate inForce(TemplateKey key) {
        Instant now = clock.instant();
        return templates
                .findInForce(key, now)
                .filter(WriteMessage::isSound)
                .or(() ->
                        templates.findInForce(key.in(TemplateKey.ENGLISH), now).filter(WriteMessage::isSound))
                .orElseGet(() -> brought.get(key));
    }

    /** A later version of this service may know a word no longer: nobody stays without a message because of that. */
    private static boolean isSound(MessageTemplate template) {
        List<String> words = template.key().name().words();
        List<Problem.Fault> faults = new ArrayList<>();
        TemplateText.read("/subject", template.wording().subject(), words, faults);
        TemplateText.read("/body", template.wording().body(), words, faults);
        if (!faults.isEmpty()) {
            LOG.errorf("Template %s, version %d, can be used no longer: %s", template.key(), template.number(), faults);
        }
        return faults.isEmpty();
    }

    private Written write(MessageTemplate template, Content content) {
        Map<String, String> words = new HashMap<>(content.words());
        words.put("name", content.name());
        return write(template.key(), template.number(), template.wording(), words, content.actsFor());
    }

    /** @param own all but what the council is called and how it is reached */
    Written write(TemplateKey key, int version, Wording wording, Map<String, String> own) {
        return write(key, version, wording, own, Optional.empty());
    }

    private Written write(
            TemplateKey key, int version, Wording wording, Map<String, String> own, Optional<String> actsFor) {
        Map<String, String> words = new HashMap<>(own);
        words.put("council", settings.council());
        words.put("website", settings.website().orElse(""));
        words.put("telephone", settings.telephone().orElse(""));
        String message = filled(key, wording.body(), words);
        String body = actsFor.map(holder -> forExecutor(key, holder, message)).orElse(message);
        if (!key.name().hasSubject(key.channel())) {
            return new Written(key.language(), version, "", body);
        }
        String subject = filled(key, wording.subject(), words);
        return new Written(key.language(), version, subject, framed(key.channel(), key.language(), words, body));
    }

    private String forExecutor(TemplateKey key, String holder, String message) {
        MessageTemplate estate = inForce(new TemplateKey(TemplateName.ESTATE, key.channel(), key.language()));
        return filled(
                estate.key(),
                estate.wording().body(),
                Map.of("holder", holder, "message", message, "council", settings.council()));
    }

    private String framed(MessageChannel channel, String language, Map<String, String> words, String body) {
        Map<String, String> around = new HashMap<>(words);
        around.put("message", body);
        around.keySet().retainAll(TemplateName.FRAME.words());
        MessageTemplate frame = inForce(new TemplateKey(TemplateName.FRAME, channel, language));
        return filled(frame.key(), frame.wording().body(), around);
    }

    private static String filled(TemplateKey key, String source, Map<String, String> words) {
        return TemplateText.sound(source, key.name().words()).write(words);
    }
}
