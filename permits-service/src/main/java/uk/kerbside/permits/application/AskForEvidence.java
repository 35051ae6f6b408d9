package uk.kerbside.permits.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import uk.kerbside.kit.problem.InvalidRequestException;
import uk.kerbside.kit.problem.RefusedException;

/** An officer cannot decide without more evidence, and asks for it. The council's clock stops until it is given. */
@ApplicationScoped
public class AskForEvidence {
    private final ReachApplication reach;
    private final Applications applications;
    private final JudgeEvidence judge;
    private final TellReview tell;
    private final CoverBeforeProof cover;
    private final Deadlines deadlines;
    private final ApplicationSettings settings;

    // Seven: what it is, what is known of documents, who is told, and how long there is.
    AskForEvidence(
            ReachApplication reach,
            Applications applications,
            JudgeEvidence judge,
            TellReview tell,
            CoverBeforeProof cover,
            Deadlines deadlines,
            ApplicationSettings settings) {
        this.reach = reach;
        this.applications = applications;
        this.judge = judge;
        this.tell = tell;
        this.cover = cover;
        this.deadlines = deadlines;
        this.settings = settings;
    }

    /**
     * @param documents any of which would help; as the catalogue calls them
     * @param words what is asked for and why, in plain English, for the applicant
     * @param isCurrent throws unless the officer has seen the application as it is
     * @throws RefusedException {@code NOT_IN_REVIEW}, {@code OWN_HOUSEHOLD}, {@code CLAIMED_BY_ANOTHER}
     * @throws InvalidRequestException when no permit type knows such a document
     */
    @Transactional
    public PermitApplication ask(
            String id, List<String> documents, String words, Consumer<PermitApplication> isCurrent) {
        PermitApplication application = reach.inReview(id, isCurrent);
        requireKnown(documents);
        Instant now = deadlines.now();
        EvidenceAsked asked = EvidenceAsked.of(documents, words, now, answerUntil(application, now));
        application.askForEvidence(asked, deadlines.daysLeft(application, now));
        applications.save(application);
        tell.asked(application, asked);
        return application;
    }

    /** Whoever is covered meanwhile has at least as long as they were promised. */
    private Instant answerUntil(PermitApplication application, Instant now) {
        Instant usual = deadlines.endOfDayAfter(settings.evidenceWithin(), now);
        return cover.until(application).filter(usual::isBefore).orElse(usual);
    }

    private void requireKnown(List<String> documents) {
        for (int i = 0; i < documents.size(); i++) {
            if (!judge.isKnown(documents.get(i))) {
                throw new InvalidRequestException("/documents/" + i, "is no document any permit type asks for");
            }
        }
    }
}
