package uk.kerbside.accounts.template;

import java.util.Optional;
import java.util.stream.Stream;
import uk.kerbside.accounts.account.ReadingNeeds;
import uk.kerbside.accounts.message.MessageKind;
import uk.kerbside.events.messages.MessageChannel;

/**
 * Which template: what it is for, which way, in which language.
 *
 * @param language two letters of ISO 639-1
 */
public record TemplateKey(TemplateName name, MessageChannel channel, String language) {
    /** What every template there is can be had in. */
    public static final String ENGLISH = "en";

    static TemplateKey of(MessageKind kind, MessageChannel channel, String language) {
        return new TemplateKey(TemplateName.of(kind), channel, language);
    }

    /** The one these words name; empty when there can be none. */
    public static Optional<TemplateKey> find(String name, String channel, String language) {
        return TemplateName.find(name)
                .filter(found -> ReadingNeeds.isLanguage(language))
                .flatMap(found -> found.channels().stream()
                        .filter(one -> one.name().equals(channel))
                        .map(one -> new TemplateKey(found, one, language))
                        .findFirst());
    }

    /** Those this service brings. */
    static Stream<TemplateKey> brought() {
        return TemplateName.all()
                .flatMap(name -> name.channels().stream().map(channel -> new TemplateKey(name, channel, ENGLISH)));
    }

    boolean isEnglish() {
        return language.equals(ENGLISH);
    }

    TemplateKey in(String other) {
        return new TemplateKey(name, channel, other);
    }

    /** {@code PERMIT_ISSUED:SMS:en}: under this name the journal knows it. */
    public String id() {
        return name.name() + ":" + channel + ":" + language;
    }

    @Override
    public String toString() {
        return id();
    }
}
