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
import java.util.stream.Stream;
import uk.kerbside.enforcement.knowledge.CurrentKnowledge;
import uk.kerbside.enforcement.knowledge.DataAge;
import uk.kerbside.enforcement.knowledge.Knowledge;
import uk.kerbside.enforcement.ledger.PlacesOfThen;
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
    /** Where what bears on an answer beside rights is looked up. */
    @FunctionalInterface
    private interface Laying {
        Stream<Circumstance.Laid> laid(Vrm vrm, PlaceCode place);
    }

    /** Where what a finding needs comes from. */
    private record Sources(Function<Vrm, Collection<KnownRight>> rights, PlacesOfThen places, Laying laying) {}

    private final CurrentKnowledge current;
    private final CouncilFindings findings;
    private final LocateCheck locateCheck;
    private final PlacesOfLate placesOfLate;
    private final List<Circumstance> circumstances;
    private final CheckSettings settings;

    FindAnswer(
            CurrentKnowledge current,
            CouncilFindings findings,
            LocateCheck locateCheck,
            PlacesOfLate placesOfLate,
            @All List<Circumstance> circumstances,
            CheckSettings settings) {
        this.current = current;
        this.findings = findings;
        this.locateCheck = locateCheck;
        this.placesOfLate = placesOfLate;
        this.circumstances = List.copyOf(circumstances);
        this.settings = settings;
    }

    /**
     * @throws InvalidRequestException when the mark or the place is none at all, or nobody says where
     * @throws RefusedException {@code PLACE_UNKNOWN}, {@code POSITION_OUTSIDE}, {@code BAY_NOT_HERE},
     *     {@code SERVICE_UNAVAILABLE}
     */
    Found find(CheckQuestion asked, Instant at, Instant now) {
        return find(
                asked,
                at,
                now,
                new Sources(
                        vrm -> current.get().rightsOf(vrm),
                        at.isBefore(now) ? placesOfLate.at(at) : PlacesOfThen.NONE,
                        (vrm, place) -> circumstances.stream().flatMap(one -> one.of(vrm, place, at).stream())));
    }

    /** The same for an officer, who may have misread a mark of which nothing is known: near ones stand beside it. */
    Found answerOfficer(CheckQuestion asked, Instant at, Instant now) {
        Found found = find(asked, at, now);
        if (found.answer().outcome() != Outcome.NOTHING_KNOWN) {
            return found;
        }
        Question question = found.answer().question();
        Set<PlaceCode> here = question.places().stream().map(Place::code).collect(Collectors.toSet());
        List<NearMark> near = current.get().nearMarks(question.vrm(), here, at, settings.nearMarksAtMost());
        return found.near(near);
    }

    /** The same of any time, as it was known at another. */
    Found recall(CheckQuestion asked, Instant at, Instant now, AsKnown known) {
        return find(
                asked,
                at,
                now,
                new Sources(known.rights(), known.places().apply(at), (vrm, place) -> known.circumstances().stream()
                        .flatMap(one -> one.of(vrm, place, at, known.at()).stream())));
    }

    /** For a customer, who is not to know what is for officers alone. */
    Found answerCustomer(CheckQuestion asked, Instant now, Collection<KnownRight> rights) {
        return find(
                asked, now, now, new Sources(vrm -> rights, PlacesOfThen.NONE, (vrm, place) -> circumstances.stream()
                        .filter(one -> !one.isForOfficersAlone())
                        .flatMap(one -> one.of(vrm, place, now).stream())));
    }

    private Found find(CheckQuestion asked, Instant at, Instant now, Sources sources) {
        Vrm vrm = mark(asked.vrm());
        Knowledge knowledge = current.get();
        Calendar calendar = knowledge
                .calendar()
                .orElseThrow(() -> new RefusedException(
                        CommonProblem.SERVICE_UNAVAILABLE, "The council's bank holidays and terms are not known yet."));
        LocateCheck.Spot spot = locateCheck.locate(asked, at, calendar.zone(), new Ground(knowledge, sources.places()));
        List<DataAge> ages = current.ages();
        List<Circumstance.Laid> laid = laid(vrm, spot, sources.laying());
        Set<Overlay> doubts = doubts(ages);
        laid.forEach(over -> doubts.add(over.overlay()));
        Question.Windscreen windscreen = ReadWindscreen.of(asked, knowledge);
        Surroundings surroundings = surroundings(spot, laid).askedAt(now);
        Collection<KnownRight> known = sources.rights().apply(vrm);
        List<Answer> answers = spot.bays().stream()
                .map(bay -> new Question(vrm, spot.places(), bay, at, calendar, windscreen, doubts, surroundings))
                .map(question -> advised(findings.answer(question, known), laid))
                .toList();
        return new Found(asked, answers, new Found.Basis(known, laid), ages, List.of(), List.of());
    }

    /** The same, now that earlier checks were looked up. */
    Found again(Found found, LookUpSightings.Seen seen) {
        List<Answer> answers = found.answers().stream()
                .map(answer -> answer.question().with(seen.sightings()))
                .map(question -> advised(
                        findings.answer(question, found.basis().rights()),
                        found.basis().laid()))
                .toList();
        return found.seen(answers, seen.earlier());
    }

    private static List<Circumstance.Laid> laid(Vrm vrm, LocateCheck.Spot spot, Laying laying) {
        return spot.places().stream()
                .flatMap(place -> laying.laid(vrm, place.code()))
                .distinct()
                .toList();
    }

    private static Surroundings surroundings(LocateCheck.Spot spot, List<Circumstance.Laid> laid) {
        Surroundings around =
                Surroundings.NONE.with(spot.around().within(), spot.around().possible());
        return laid.stream()
                .flatMap(over -> over.exemption().stream())
                .findFirst()
                .map(around::with)
                .orElse(around);
    }

    private static Answer advised(Answer answer, List<Circumstance.Laid> laid) {
        return laid.stream()
                .flatMap(over -> over.advice().stream())
                .findFirst()
                .map(answer::advising)
                .orElse(answer);
    }

    static Vrm mark(String typed) {
        try {
            return Vrm.of(typed);
        } catch (UnusableVrmException e) {
            throw new InvalidRequestException("/vrm", e.getMessage());
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
