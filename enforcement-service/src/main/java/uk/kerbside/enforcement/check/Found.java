package uk.kerbside.enforcement.check;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import uk.kerbside.enforcement.knowledge.DataAge;
import uk.kerbside.kernel.finding.Advice;
import uk.kerbside.kernel.finding.Answer;
import uk.kerbside.kernel.finding.KnownRight;
import uk.kerbside.kernel.vrm.NearMark;

/**
 * An answer with how old the knowledge behind it was, and what an officer is shown beside it.
 *
 * @param answers one, or one for each class of bay when nobody said which
 * @param basis what they were found from, to find them again when more is known
 * @param earlier checks of the same lapse, or of the same vehicle unmoved, the latest first
 */
record Found(
        CheckQuestion asked,
        List<Answer> answers,
        Basis basis,
        List<DataAge> ages,
        List<NearMark> nearMarks,
        List<EarlierChecks.Seen> earlier) {
    /** The rights looked at, and the circumstances. */
    record Basis(Collection<KnownRight> rights, List<Circumstance.Laid> laid) {}

    private static final Advice NO_BAY = new Advice(
            Advice.Word.NONE,
            Optional.empty(),
            List.of("Nobody said in which class of bay: what is found is listed by it, and nothing is advised."));

    /** Whether it is about one class of bay. */
    boolean isOfOneBay() {
        return answers.size() == 1;
    }

    /** The answer; of several the best for the driver, with nothing to act on. */
    Answer answer() {
        return isOfOneBay()
                ? answers.getFirst()
                : answers.stream()
                        .min(Comparator.comparingInt(one -> one.finding().rank()))
                        .orElseThrow()
                        .advising(NO_BAY);
    }

    String headline() {
        return isOfOneBay()
                ? answer().headline()
                : answers.stream()
                        .map(one -> one.question().bay() + ": " + one.outcome())
                        .collect(Collectors.joining(", ", "Say the class of bay. ", "."));
    }

    Found near(List<NearMark> marks) {
        return new Found(asked, answers, basis, ages, marks, earlier);
    }

    Found seen(List<Answer> again, List<EarlierChecks.Seen> before) {
        return new Found(asked, again, basis, ages, nearMarks, before);
    }
}
