package uk.kerbside.kernel.finding;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import uk.kerbside.kernel.BayClass;
import uk.kerbside.kernel.Place;
import uk.kerbside.kernel.RightSource;
import uk.kerbside.kernel.finding.Advice.Word;
import uk.kerbside.kernel.finding.ContraventionCodes.Want;

/** Turns a finding into advice, with the reasons. */
final class Advise {
    private static final String TEN_MINUTES =
            "No notice within ten minutes after a permitted stay (SI 2022/71, reg. 5(2)).";
    private static final Set<Overlay> DOUBTS = EnumSet.of(Overlay.DATA_TOO_OLD, Overlay.SOURCE_INCOMPLETE);

    private final Question question;
    private final Finding finding;
    private final Set<Overlay> overlays;
    private final List<Displayed.Judged> displayed;
    private final FindingRules rules;

    private Advise(
            Question question,
            Finding finding,
            Set<Overlay> overlays,
            List<Displayed.Judged> displayed,
            FindingRules rules) {
        this.question = question;
        this.finding = finding;
        this.overlays = overlays;
        this.displayed = displayed;
        this.rules = rules;
    }

    static Advice on(
            Question question,
            Finding finding,
            Set<Overlay> overlays,
            List<Displayed.Judged> displayed,
            FindingRules rules) {
        Advise advise = new Advise(question, finding, overlays, displayed, rules);
        return advise.withNotes(advise.advice());
    }

    static boolean isDoubt(Overlay overlay) {
        return DOUBTS.contains(overlay);
    }

    private Advice advice() {
        return switch (finding) {
            case Finding.ExemptListed listed ->
                none("Nobody is to act: " + listed.exemption().reason());
            case Finding.BaySuspended bay ->
                refer("No right excuses a suspended bay (" + bay.suspension().reference()
                        + "), and want of one is no contravention here.");
            case Finding.OutsideControl outside -> none("No permit is needed here at this time.");
            case Finding.Covered covered -> none("The right is good here, in this bay, now.");
            case Finding.CoveredDisplayed shown -> none("What is displayed is good here, in this bay, now.");
            case Finding.PaperOnFile paper -> paper();
            case Finding.CoveredConfusable confusable ->
                none("Only one legal mark can have been meant; that it covers is council policy, tribunals differ.");
            case Finding.Conditional conditional ->
                Advice.of(
                        Word.LOOK_AT_LOCATION,
                        List.of("The right is good at " + conditional.location().name() + " and nowhere else."));
            case Finding.InGrace grace -> none("A complete renewal waits for the council; advice is none by policy.");
            case Finding.MaxStayExceeded stay when stay.withinTenMinutes() -> none(TEN_MINUTES);
            case Finding.MaxStayExceeded stay -> negative(Want.STAY_OVER);
            case Finding.Lapsed lapsed when lapsed.withinTenMinutes() -> none(TEN_MINUTES);
            case Finding.Lapsed lapsed ->
                negative(lapsed.by().right().source() == RightSource.THIRD_PARTY ? Want.LAPSED_PAID_TIME : Want.LAPSED);
            case Finding.DisplayedOver over when over.withinTenMinutes() -> none(TEN_MINUTES);
            case Finding.DisplayedOver over ->
                negative(over.thing() instanceof Displayed.Ticket ? Want.LAPSED_PAID_TIME : Want.LAPSED);
            case Finding.NotStarted later when later.withinTenMinutes() -> none(TEN_MINUTES);
            case Finding.NotStarted later -> negative(Want.NOT_YET);
            case Finding.OnHold hold -> negative(Want.NOT_YET);
            case Finding.WrongBay bay -> negative(Want.OTHERWISE);
            case Finding.WrongPlace place -> negative(Want.OTHERWISE);
            case Finding.NothingKnown nothing -> negative(Want.OTHERWISE);
        };
    }

    private static Advice none(String reason) {
        return Advice.of(Word.NONE, List.of(reason));
    }

    private static Advice refer(String reason) {
        return Advice.of(Word.REFER, List.of(reason));
    }

    private Advice paper() {
        return question.windscreen().isLookedAt()
                ? refer("A paper permit of this mark is on file and not displayed.")
                : Advice.of(Word.LOOK_AT_WINDSCREEN, List.of("A paper permit of this mark is on file."));
    }

    private Advice negative(Want want) {
        if (overlays.contains(Overlay.CONTROL_JUST_STARTED)) {
            return none("Control started at most ten minutes ago. " + TEN_MINUTES);
        }
        List<String> reasonsToRefer = reasonsToRefer();
        if (!reasonsToRefer.isEmpty()) {
            return Advice.of(Word.REFER, reasonsToRefer);
        }
        if (finding instanceof Finding.NothingKnown && !question.windscreen().isLookedAt()) {
            return Advice.of(
                    Word.LOOK_AT_WINDSCREEN,
                    List.of("A paper card carries no mark: it can only be seen behind the windscreen."));
        }
        Place place =
                finding.basis().map(Considered::place).orElse(question.places().getFirst());
        String code = rules.codes().code(place, question.bay(), want);
        return new Advice(
                Word.CODE,
                Optional.of(code),
                List.of(reason(code, want, question.bay())),
                rules.observations().of(code));
    }

    private List<String> reasonsToRefer() {
        List<String> reasons = new ArrayList<>();
        if (finding instanceof Finding.Lapsed lapsed && rules.referredEndings().contains(lapsed.endedBy())) {
            reasons.add("The right did not run out: it was ended before its time.");
        }
        if (finding.basis().filter(Considered::isConfusable).isPresent()) {
            reasons.add("The right's mark only looks like the one read.");
        }
        displayed.stream()
                .filter(one -> one.verdict() == Displayed.Verdict.IN_DOUBT)
                .map(Displayed.Judged::reason)
                .forEach(reasons::add);
        for (Overlay overlay : EnumSet.allOf(Overlay.class)) {
            if (overlay.isFavourable() && overlays.contains(overlay)) {
                reasons.add(reason(overlay));
            }
        }
        return reasons;
    }

    /** What an officer should know whatever is advised. */
    private Advice withNotes(Advice advice) {
        if (overlays.isEmpty()) {
            return advice;
        }
        List<String> notes = new ArrayList<>();
        for (Overlay overlay : overlays) {
            if (!overlay.isFavourable()) {
                notes.add(reason(overlay));
            }
        }
        if (notes.isEmpty()) {
            return advice;
        }
        notes.addAll(0, advice.reasons());
        return new Advice(advice.word(), advice.code(), notes, advice.observation());
    }

    private static String reason(Overlay overlay) {
        return switch (overlay) {
            case CONTROL_JUST_STARTED -> "Control started at most ten minutes ago.";
            case RENEWAL_SUBMITTED -> "A renewal was submitted and waits for the council.";
            case NOT_YET_PAID -> "A permit for here was applied for and is not yet paid.";
            case REMINDER_UNDELIVERED -> "The holder's reminder was not delivered.";
            case LATE_REGISTRATION_OPEN -> "The mark may still be registered for the time asked about.";
            case DISPLAYED_IN_DOUBT -> "Something displayed cannot be settled on the spot.";
            case DATA_TOO_OLD -> "A source that could know of a right has been silent for too long.";
            case SOURCE_INCOMPLETE -> "Something a source said of a right could not be read.";
            case OUTAGE -> "There was an outage: a right may not have been told of, or could not be bought.";
            case ALERT -> "The mark stands on the council's list of alerts.";
            case BAYS_PARTLY_SUSPENDED -> "Some of these bays are suspended, which no right excuses: look which.";
            case EARLIER_CHECKS -> "This lapse was found before: see the earlier checks.";
            case SIGHTINGS_UNKNOWN -> "Earlier checks cannot be read just now: what depends on them is not said.";
        };
    }

    private static String reason(String code, Want want, BayClass bay) {
        String words =
                "Code " + code + " for a " + bay.name().toLowerCase(Locale.ROOT).replace('_', ' ') + " bay: ";
        return switch (want) {
            case LAPSED, LAPSED_PAID_TIME -> words + "there was a right for this place, and it is over.";
            case NOT_YET -> words + "there is a right for this place, not valid now.";
            case STAY_OVER ->
                words + "there is a right for this place, and the vehicle has stood longer than it allows.";
            case OTHERWISE -> words + "no right for this place is known.";
        };
    }
}
