package uk.kerbside.accounts.template;

import io.quarkus.qute.Engine;
import io.quarkus.qute.Expression;
import io.quarkus.qute.IfSectionHelper;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.kerbside.kit.problem.InvalidRequestException;
import uk.kerbside.kit.problem.Problem;

/**
 * A text with words still to be put in, that was read and asks for no word that does not come with its occasion. Its language
 * is Qute with conditions alone: neither loops nor anything of the service can be reached from it.
 */
final class TemplateText {
    private static final Engine ENGINE = Engine.builder()
            .addDefaultValueResolvers()
            .addSectionHelper(new IfSectionHelper.Factory())
            .strictRendering(true)
            .build();

    private final Template template;

    private TemplateText(Template template) {
        this.template = template;
    }

    /**
     * Reads one that may be wrong.
     *
     * @param pointer where it stands in what came in
     * @param faults what is wrong with it goes here
     */
    static Optional<TemplateText> read(String pointer, String source, List<String> words, List<Problem.Fault> faults) {
        List<Problem.Fault> own = new ArrayList<>();
        try {
            Template template = ENGINE.parse(source);
            unknownWords(template, words)
                    .forEach(word -> own.add(new Problem.Fault(
                            pointer, "asks for \"" + word + "\", which is none of " + String.join(", ", words))));
            TemplateText text = new TemplateText(template);
            if (own.isEmpty()) {
                text.write(SampleWords.of(words));
                return Optional.of(text);
            }
        } catch (TemplateException e) {
            own.add(new Problem.Fault(pointer, "cannot be read: " + firstLine(e)));
        }
        faults.addAll(own);
        return Optional.empty();
    }

    /** One that was found sound before. */
    static TemplateText sound(String source, List<String> words) {
        List<Problem.Fault> faults = new ArrayList<>();
        return read("/body", source, words, faults).orElseThrow(() -> new InvalidRequestException(faults));
    }

    private static Set<String> unknownWords(Template template, List<String> words) {
        // A namespace or a further part makes it another word: words are texts and have no parts.
        Set<String> unknown = template.getExpressions().stream()
                .filter(expression -> !expression.isLiteral())
                .map(Expression::toOriginalString)
                .collect(Collectors.toCollection(TreeSet::new));
        unknown.removeAll(Set.copyOf(words));
        return unknown;
    }

    private static String firstLine(TemplateException failure) {
        return Stream.of(String.valueOf(failure.getMessage()).split("\n"))
                .findFirst()
                .orElseThrow();
    }

    /** With these words put in. */
    String write(Map<String, ?> words) {
        return template.data(words).render().strip();
    }
}
