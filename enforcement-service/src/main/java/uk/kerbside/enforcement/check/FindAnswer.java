package uk.kerbside.enforcement.check;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.kerbside.enforcement.knowledge.CurrentKnowledge;
import uk.kerbside.enforcement.knowledge.DataAge;
import uk.kerbside.enforcement.knowledge.Knowledge;
import uk.kerbside.kernel.Calendar;
import uk.kerbside.kernel.Place;
import uk.kerbside.kernel.PlaceCode;
import uk.kerbside.kernel.finding.Answer;
import uk.kerbside.kernel.finding.KnownRight;
import uk.kerbside.kernel.finding.Outcome;
import uk.kerbside.kernel.finding.Overlay;
import uk.kerbside.kernel.finding.Question;
import uk.kerbside.kernel.finding.Surroundings;
import uk.kerbside.kernel.vrm.NearMark;
import uk.kerbside.kernel.vrm.UnusableVrmException;
import uk.kerbside.kernel.vrm.Vrm;
import uk.kerbside.kit.problem.CommonProblem;
import uk.kerbside.kit.problem.InvalidRequestException;
import uk.kerbside.kit.problem.RefusedException;

/** Finds the answer to a question, in memory alone. */
@ApplicationScoped
class FindAnswer {
    /** An answer with how old the knowledge behind it was, and what an officer is shown beside it. */
    record Found(CheckQuestion asked, Answer answer, List<DataAge> ages, List<NearMark> nearMarks) {}

    private final CurrentKnowledge current;
    private final CouncilFindings findings;
    private final List<Circumstance> circumstances;
    private final CheckSettings settings;

    FindAnswer(
            CurrentKnowledge current,
            CouncilFindings findings,
            @All List<Circumstance> circumstances,
            CheckSettings settings) {
        this.current = current;
        this.findings = findings;
        this.circumstances = List.copyOf(circumstances);
        this.settings = settings;
    }

    /**
     * @throws InvalidRequestException when the mark or the place is none at all
     * @throws RefusedException {@code PLACE_UNKNOWN}, {@code BAY_NOT_HERE}, {@code SERVICE_UNAVAILABLE}
     */
    Found find(CheckQuestion asked, Instant at, Instant now) {
        return find(asked, at, now, vrm -> current.get().rightsOf(vrm));
    }

    /** The same for an officer, who may have misread a mark of which nothing is known: near ones stand beside it. */
    Found answerOfficer(CheckQuestion asked, Instant at, Instant now) {
        Found found = find(asked, at, now);
        if (found.answer().outcome() != Outcome.NOTHING_KNOWN) {
            return found;
        }
        Question question = found.answer().question();
        Set<PlaceCode> here = question.places().stream().map(Place::code).collect(Collectors.toSet());
        return new Found(
                asked,
                found.answer(),
                found.ages(),
                current.get().nearMarks(question.vrm(), here, at, settings.nearMarksAtMost()));
    }

    /** The same, from rights that come from somewhere else than memory. */
    Found find(CheckQuestion asked, Instant at, Instant now, Function<Vrm, Collection<KnownRight>> rights) {
        Vrm vrm = mark(asked.vrm());
        Knowledge knowledge = current.get();
        Place place = place(asked, knowledge);
        Calendar calendar = knowledge
                .calendar()
                .orElseThrow(() -> new RefusedException(
                        CommonProblem.SERVICE_UNAVAILABLE, "The council's bank holidays and terms are not known yet."));
        List<DataAge> ages = current.ages();
        List<Circumstance.Laid> laid = circumstances.stream()
                .flatMap(circumstance -> circumstance.of(vrm, place.code(), at).stream())
                .toList();
        Set<Overlay> doubts = doubts(ages);
        laid.forEach(over -> doubts.add(over.overlay()));
        Question question = new Question(
                vrm,
                List.of(place),
                asked.bayClass(),
                at,
                calendar,
                ReadWindscreen.of(asked, knowledge),
                doubts,
                Surroundings.NONE.askedAt(now));
        Answer answer = findings.answer(question, rights.apply(vrm));
        return new Found(asked, advised(answer, laid), ages, List.of());
    }

    private static Answer advised(Answer answer, List<Circumstance.Laid> laid) {
        return laid.stream()
                .flatMap(over -> over.advice().stream())
                .findFirst()
                .map(answer::advising)
                .orElse(answer);
    }

    private static Vrm mark(String typed) {
        try {
            return Vrm.of(typed);
        } catch (UnusableVrmException e) {
            throw new InvalidRequestException("/vrm", e.getMessage());
        }
    }

    private static Place place(CheckQuestion asked, Knowledge knowledge) {
        Place place = knowledge
                .place(code(asked.place()))
                .orElseThrow(() -> new RefusedException(
                        CheckRefusal.PLACE_UNKNOWN, "The council has no place " + asked.place() + "."));
        if (!place.offers(asked.bayClass())) {
            throw new RefusedException(
                    CheckRefusal.BAY_NOT_HERE, "There are no " + asked.bayClass() + " bays in " + place.code() + ".");
        }
        return place;
    }

    private static PlaceCode code(String text) {
        try {
            return PlaceCode.of(text);
        } catch (IllegalArgumentException e) {
            throw new InvalidRequestException("/place", e.getMessage());
        }
    }

    private Set<Overlay> doubts(List<DataAge> ages) {
        Set<Overlay> doubts = EnumSet.noneOf(Overlay.class);
        for (DataAge age : ages) {
            if (age.stale() && current.isExpected(age)) {
                doubts.add(Overlay.DATA_TOO_OLD);
            }
            if (age.isIncomplete()) {
                doubts.add(Overlay.SOURCE_INCOMPLETE);
            }
        }
        return doubts;
    }
}
