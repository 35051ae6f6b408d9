package uk.kerbside.enforcement.cover;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.kerbside.enforcement.audit.ReadAction;
import uk.kerbside.enforcement.check.ItemProblem;
import uk.kerbside.enforcement.knowledge.CurrentKnowledge;
import uk.kerbside.kit.actor.Actor;
import uk.kerbside.kit.audit.ReadAudit;
import uk.kerbside.kit.problem.CommonProblem;
import uk.kerbside.kit.problem.InvalidRequestException;
import uk.kerbside.kit.problem.ProblemException;
import uk.kerbside.kit.problem.RefusedException;

/** Answers questions about cover, one or many: one at fault harms no other. Who asked, why, and what was shown is kept. */
@ApplicationScoped
public class SearchCover {
    /** One question with its answer or its problem, never both. */
    public record Item(Optional<String> reference, Optional<Cover> answer, Optional<ItemProblem> problem) {}

    /** @param searchId under which the search is found in the audit of reads */
    public record Searched(UUID searchId, Instant answeredAt, List<Item> items) {}

    private final ReadQuestion readQuestion;
    private final FindCover findCover;
    private final CurrentKnowledge current;
    private final ReadAudit audit;
    private final CoverSettings settings;
    private final InstantSource clock;

    SearchCover(
            ReadQuestion readQuestion,
            FindCover findCover,
            CurrentKnowledge current,
            ReadAudit audit,
            CoverSettings settings,
            InstantSource clock) {
        this.readQuestion = readQuestion;
        this.findCover = findCover;
        this.current = current;
        this.audit = audit;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * @param window how long before and after the time asked about checks are looked for; as usual when absent
     * @throws InvalidRequestException when that is too long
     * @throws RefusedException {@code SERVICE_UNAVAILABLE} while the database is away
     */
    @Transactional
    public Searched search(List<CoverQuestion> questions, String reason, Optional<Duration> window, Actor actor) {
        Duration about = window.orElse(settings.window());
        if (about.isNegative() || about.compareTo(settings.windowAtMost()) > 0) {
            throw new InvalidRequestException(
                    "/window", "is at most " + settings.windowAtMost().toDays() + " days");
        }
        // Without knowledge nothing can be answered: that is no fault of the questions.
        if (current.get().calendar().isEmpty()) {
            throw new RefusedException(
                    CommonProblem.SERVICE_UNAVAILABLE, "The council's bank holidays and terms are not known yet.");
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<String> shown = new ArrayList<>();
        List<Item> items = questions.stream()
                .map(question -> item(question, about, now, shown))
                .toList();
        UUID searchId = audit.record(actor, ReadAction.SEARCH_COVER, Optional.of(reason), shown);
        return new Searched(searchId, now, items);
    }

    private Item item(CoverQuestion question, Duration window, Instant now, List<String> shown) {
        try {
            FindCover.Shown found = findCover.find(readQuestion.read(question, now), window, now);
            shown.addAll(found.shown());
            return new Item(question.reference(), Optional.of(found.cover()), Optional.empty());
        } catch (ProblemException e) {
            return new Item(question.reference(), Optional.empty(), Optional.of(ItemProblem.of(e)));
        }
    }
}
