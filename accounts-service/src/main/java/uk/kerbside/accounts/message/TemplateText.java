package uk.kerbside.accounts.message;

import io.quarkus.qute.Engine;
import io.quarkus.qute.Expression;
import io.quarkus.qute.FragmentSectionHelper;
import io.quarkus.qute.IfSectionHelper;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.kerbside.events.messages.MessageChannel;
import uk.kerbside.kit.problem.InvalidRequestException;
import uk.kerbside.kit.problem.Problem;

/**
 * A template that was read and is sound: all its parts are there, and it asks for no word that does not come with its
 * occasion. Its language is Qute with conditions alone: neither loops nor anything of the service can be reached from it.
 */
final class TemplateText {
    static final String SUBJECT = "subject";
    static final String BODY = "body";
    static final String TEXT = "text";

    private static final Engine ENGINE = Engine.builder()
            .addDefaultValueResolvers()
            .addSectionHelper(new IfSectionHelper.Factory())
            .addSectionHelper(new FragmentSectionHelper.Factory())
            .strictRendering(true)
            .build();

    private final Template template;

    private TemplateText(Template template) {
        this.template = template;
    }

    /** @throws InvalidRequestException that says what is wrong with it */
    static TemplateText read(String source, Set<String> parts, List<String> words) {
        Template template;
        try {
            template = ENGINE.parse(source);
        } catch (TemplateException e) {
            throw new InvalidRequestException("/source", "cannot be read: " + firstLine(e));
        }
        List<Problem.Fault> faults = new ArrayList<>();
        parts.stream()
                .filter(part -> !template.getFragmentIds().contains(part))
                .forEach(part -> faults.add(new Problem.Fault("/source", "has no part \"" + part + "\"")));
        unknownWords(template, words)
                .forEach(word -> faults.add(new Problem.Fault(
                        "/source", "asks for \"" + word + "\", which is none of " + String.join(", ", words))));
        if (!faults.isEmpty()) {
            throw new InvalidRequestException(faults);
        }
        TemplateText text = new TemplateText(template);
        text.tryOut(parts, words);
        return text;
    }

    /** One of a kind of message. */
    static TemplateText of(MessageKind kind, String source) {
        return read(source, Set.of(SUBJECT, BODY, TEXT), kind.words());
    }

    private static Set<String> unknownWords(Template template, List<String> words) {
        Set<String> unknown = template.getExpressions().stream()
                .filter(expression -> !expression.isLiteral())
                .map(TemplateText::word)
                .collect(Collectors.toCollection(TreeSet::new));
        unknown.removeAll(Set.copyOf(words));
        return unknown;
    }

    /** A namespace or a further part makes it another word: words are texts and have no parts. */
    private static String word(Expression expression) {
        return expression.toOriginalString();
    }

    private void tryOut(Set<String> parts, List<String> words) {
        Map<String, String> samples = words.stream().collect(Collectors.toMap(word -> word, word -> word));
        try {
            parts.forEach(part -> write(part, samples));
        } catch (TemplateException e) {
            throw new InvalidRequestException("/source", "cannot be written: " + firstLine(e));
        }
    }

    private static String firstLine(TemplateException failure) {
        return Stream.of(String.valueOf(failure.getMessage()).split("\n"))
                .findFirst()
                .orElseThrow();
    }

    /** The part a channel shows first. */
    static String partOf(MessageChannel channel) {
        return switch (channel) {
            case SMS -> TEXT;
            case EMAIL, LETTER -> BODY;
        };
    }

    /** One part, with these words put in. */
    String write(String part, Map<String, String> words) {
        return template.getFragment(part).data(words).render().strip();
    }
}
