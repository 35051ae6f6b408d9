package uk.kerbside.accounts.message;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import uk.kerbside.events.messages.MessageChannel;

/** Writes messages: by the council's own template of a kind, or by the one this service brings. */
@ApplicationScoped
public class WriteMessage {
    private static final String FRAME = "frame";
    private static final List<String> FRAMED = List.of("name", "message", "council", "website", "telephone");

    private final MessageTemplates templates;
    private final MessageSettings settings;
    private final TemplateText frame;

    WriteMessage(MessageTemplates templates, MessageSettings settings) {
        this.templates = templates;
        this.settings = settings;
        this.frame = TemplateText.read(resource(FRAME), Set.of(FRAME), FRAMED);
    }

    /** @param name of the customer */
    Written write(Message message, MessageChannel channel, String name) {
        return write(current(message.kind()), channel, name, message.words());
    }

    /** The same with any words, to see how a template reads. */
    public Written write(MessageTemplate template, MessageChannel channel, String name, Map<String, String> own) {
        Map<String, String> words = new HashMap<>(own);
        words.put("name", name);
        words.put("council", settings.council());
        words.put("website", settings.website().orElse(""));
        words.put("telephone", settings.telephone().orElse(""));
        TemplateText text = TemplateText.of(template.kind(), template.source());
        String shown = text.write(TemplateText.partOf(channel), words);
        if (channel == MessageChannel.SMS) {
            return new Written(template.version(), "", shown);
        }
        String subject = text.write(TemplateText.SUBJECT, words);
        words.put("message", shown);
        return new Written(template.version(), subject, frame.write(FRAME, words));
    }

    /** The template a kind is written by now. */
    public MessageTemplate current(MessageKind kind) {
        return templates.findNewest(kind).orElseGet(() -> brought(kind));
    }

    /** The template this service brings. */
    static MessageTemplate brought(MessageKind kind) {
        return new MessageTemplate(kind, 0, resource(kind.name()), Optional.empty(), Optional.empty());
    }

    private static String resource(String name) {
        try (InputStream file = WriteMessage.class.getResourceAsStream("/messages/" + name + ".txt")) {
            if (file == null) {
                throw new IllegalStateException("There is no template " + name);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
