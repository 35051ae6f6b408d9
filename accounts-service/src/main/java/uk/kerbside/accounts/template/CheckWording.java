package uk.kerbside.accounts.template;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import uk.kerbside.accounts.message.MessageSettings;
import uk.kerbside.events.messages.MessageChannel;
import uk.kerbside.kit.problem.InvalidRequestException;
import uk.kerbside.kit.problem.Problem;

/** Whether a text may become a template: it says what its reader must know, and nothing it cannot. Names every fault. */
@ApplicationScoped
class CheckWording {
    private static final int LONGEST_SUBJECT = 200;

    /** Stands where a word is shown that is not there; nobody types it. */
    private static final String GAP = "\uE000";

    /** Letters are printed in these; a reader of others is better served by English than by empty paper. */
    private static final Set<Character.UnicodeScript> PRINTED = EnumSet.of(
            Character.UnicodeScript.LATIN,
            Character.UnicodeScript.GREEK,
            Character.UnicodeScript.CYRILLIC,
            Character.UnicodeScript.COMMON,
            Character.UnicodeScript.INHERITED);

    private final MessageSettings settings;

    CheckWording(MessageSettings settings) {
        this.settings = settings;
    }

    /** @throws InvalidRequestException that names every fault */
    void check(TemplateKey key, Wording wording) {
        List<Problem.Fault> faults = new ArrayList<>();
        checkSubject(key, wording.subject(), faults);
        checkPrintable(key, "/subject", wording.subject(), faults);
        checkPrintable(key, "/body", wording.body(), faults);
        if (wording.body().isBlank()) {
            faults.add(new Problem.Fault("/body", "is missing"));
        }
        TemplateText.read("/body", wording.body(), key.name().words(), faults)
                .ifPresentOrElse(
                        body -> checkBody(key, body, faults), () -> checkUnreadable(key, wording.body(), faults));
        if (!faults.isEmpty()) {
            throw new InvalidRequestException(faults);
        }
    }

    private static void checkPrintable(TemplateKey key, String pointer, String source, List<Problem.Fault> faults) {
        if (key.channel() == MessageChannel.LETTER) {
            source.codePoints()
                    .filter(character -> !PRINTED.contains(Character.UnicodeScript.of(character)))
                    .mapToObj(Character::toString)
                    .findFirst()
                    .ifPresent(character -> faults.add(new Problem.Fault(
                            pointer, "has \"" + character + "\", which letters cannot be printed in")));
        }
    }

    private void checkSubject(TemplateKey key, String subject, List<Problem.Fault> faults) {
        if (!key.name().hasSubject(key.channel())) {
            if (!subject.isBlank()) {
                faults.add(new Problem.Fault("/subject", "is not sent this way: leave it out"));
            }
            return;
        }
        if (subject.isBlank()) {
            faults.add(new Problem.Fault("/subject", "is missing"));
        }
        Optional<TemplateText> read =
                TemplateText.read("/subject", subject, key.name().words(), faults);
        read.ifPresent(text -> checkGaps(key.name(), "/subject", text, faults));
        read.map(text -> text.write(SampleWords.of(key.name().words())))
                .filter(line -> line.contains("\n") || line.length() > LONGEST_SUBJECT)
                .ifPresent(line -> faults.add(new Problem.Fault(
                        "/subject", "must be one line of at most " + LONGEST_SUBJECT + " characters")));
    }

    private void checkBody(TemplateKey key, TemplateText body, List<Problem.Fault> faults) {
        TemplateName name = key.name();
        Map<String, String> all = SampleWords.of(name.words());
        String full = body.write(all);
        // Whatever else is missing on the day, what must be read stands there.
        String bare = body.write(SampleWords.only(name.mandatory(), name.words()));
        Set<String> missing = new LinkedHashSet<>();
        name.mandatory().stream()
                .filter(word -> !full.contains(all.get(word)) || !bare.contains(all.get(word)))
                .forEach(word -> missing.add("does not always show {" + word + "}"));
        name.phrases().stream()
                .filter(phrase -> !full.contains(phrase) || !bare.contains(phrase))
                .forEach(phrase -> missing.add("does not always say " + phrase));
        missing.forEach(what -> faults.add(new Problem.Fault("/body", what)));
        checkGaps(name, "/body", body, faults);
        tooLong(key.channel(), full).ifPresent(faults::add);
    }

    /** Nobody reads "until ." in a message: what may be missing is asked for first. */
    private void checkGaps(TemplateName name, String pointer, TemplateText text, List<Problem.Fault> faults) {
        optional(name)
                .filter(word ->
                        text.write(SampleWords.missing(word, GAP, name.words())).contains(GAP))
                .forEach(word -> faults.add(new Problem.Fault(
                        pointer, "shows {" + word + "} also when there is none: put it into {#if " + word + "}")));
    }

    private Stream<String> optional(TemplateName name) {
        Stream<String> unset = Stream.of(
                        settings.website().isEmpty() ? "website" : "",
                        settings.telephone().isEmpty() ? "telephone" : "")
                .filter(name.words()::contains);
        return Stream.concat(name.optional().stream(), unset);
    }

    /** It cannot be filled in; what is missing altogether is named all the same. */
    private static void checkUnreadable(TemplateKey key, String source, List<Problem.Fault> faults) {
        key.name().mandatory().stream()
                .filter(word -> !source.contains("{" + word + "}"))
                .forEach(word -> faults.add(new Problem.Fault("/body", "does not always show {" + word + "}")));
        key.name().phrases().stream()
                .filter(phrase -> !source.contains(phrase))
                .forEach(phrase -> faults.add(new Problem.Fault("/body", "does not always say " + phrase)));
    }

    private Optional<Problem.Fault> tooLong(MessageChannel channel, String text) {
        int parts = TextParts.of(text);
        return channel == MessageChannel.SMS && parts > settings.mostTextParts()
                ? Optional.of(new Problem.Fault(
                        "/body",
                        "takes " + parts + " parts of a text message, and may take " + settings.mostTextParts()))
                : Optional.empty();
    }
}
