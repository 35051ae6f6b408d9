package uk.kerbside.accounts.template;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import uk.kerbside.events.messages.MessageChannel;

/** The templates this service brings, in English. A file for each holds subject, body and the text of text messages. */
@ApplicationScoped
class BroughtTemplates {
    private static final Pattern PART =
            Pattern.compile("\\{#fragment id=(\\w+)\\}\\n?(.*?)\\n?\\{/fragment\\}", Pattern.DOTALL);

    private final Map<String, MessageTemplate> read = new ConcurrentHashMap<>();

    MessageTemplate get(TemplateKey key) {
        TemplateKey english = key.in(TemplateKey.ENGLISH);
        return read.computeIfAbsent(english.id(), id -> MessageTemplate.brought(english, wording(english)));
    }

    private static Wording wording(TemplateKey key) {
        String file = file(key.name().name());
        String subject = key.name().hasSubject(key.channel()) ? part(file, "subject") : "";
        return new Wording(subject, part(file, key.channel() == MessageChannel.SMS ? "text" : "body"));
    }

    private static String part(String file, String name) {
        Matcher parts = PART.matcher(file);
        while (parts.find()) {
            if (parts.group(1).equals(name)) {
                return parts.group(2);
            }
        }
        throw new IllegalStateException("A template we bring has no " + name);
    }

    private static String file(String name) {
        try (InputStream file = BroughtTemplates.class.getResourceAsStream("/messages/" + name + ".txt")) {
            if (file == null) {
                throw new IllegalStateException("There is no template " + name);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
