package uk.kerbside.accounts.template;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import uk.kerbside.accounts.message.MessageKind;
import uk.kerbside.events.messages.MessageChannel;

/**
 * What a template is for: a kind of message, the frame that e-mails and letters stand in, or what comes before a message that
 * goes to an executor.
 *
 * @param name the kind's, {@code FRAME} or {@code ESTATE}; stable
 * @param words all it may use
 * @param optional those that are empty on some occasions
 * @param mandatory those its text must show, whatever else is missing
 * @param phrases what its text must say to the letter, in every language
 */
public record TemplateName(
        String name,
        List<String> words,
        List<String> optional,
        List<String> mandatory,
        List<String> phrases,
        Set<MessageChannel> channels) {
    /** Greeting and signature of e-mails and letters. */
    public static final TemplateName FRAME = new TemplateName(
            "FRAME",
            List.of("name", "message", "council", "website", "telephone"),
            List.of(),
            List.of("message"),
            List.of(),
            EnumSet.of(MessageChannel.EMAIL, MessageChannel.LETTER));

    /** What an executor is told before what the holder would have read. */
    public static final TemplateName ESTATE = new TemplateName(
            "ESTATE",
            List.of("holder", "message", "council"),
            List.of(),
            List.of("holder", "message"),
            List.of(),
            EnumSet.allOf(MessageChannel.class));

    private static final Set<String> WITHOUT_SUBJECT = Set.of(FRAME.name(), ESTATE.name());

    /** What a message is about, and by when something must be done: nobody may be left without it. */
    private static final Set<String> MANDATORY = Set.of(
            "permitNumber",
            "applicationId",
            "invoiceNumber",
            "place",
            "description",
            "lastDay",
            "appealUntil",
            "answerUntil");

    private static final String NOT_YET_VALID = "NOT YET VALID";
    private static final Set<MessageKind> OF_UNPAID =
            EnumSet.of(MessageKind.PAYMENT_REQUESTED, MessageKind.PAYMENT_CHASED, MessageKind.APPEAL_GRANTED);

    /** The template of a kind. */
    public static TemplateName of(MessageKind kind) {
        return new TemplateName(
                kind.name(),
                kind.words(),
                kind.optionalWords(),
                kind.ownWords().stream().filter(MANDATORY::contains).toList(),
                OF_UNPAID.contains(kind) ? List.of(NOT_YET_VALID) : List.of(),
                EnumSet.allOf(MessageChannel.class));
    }

    /** All there are. */
    static Stream<TemplateName> all() {
        return Stream.concat(
                Stream.of(FRAME, ESTATE), Arrays.stream(MessageKind.values()).map(TemplateName::of));
    }

    /** The one called so. */
    public static Optional<TemplateName> find(String name) {
        return all().filter(one -> one.name().equals(name)).findFirst();
    }

    /** Frame and estate are put around what has a subject already; a text message has none. */
    boolean hasSubject(MessageChannel channel) {
        return !WITHOUT_SUBJECT.contains(name) && channel != MessageChannel.SMS;
    }
}
