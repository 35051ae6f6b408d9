package uk.kerbside.kernel.finding;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import uk.kerbside.kernel.BayClass;
import uk.kerbside.kernel.RightSource;
import uk.kerbside.kernel.finding.Advice.Word;
import uk.kerbside.kernel.finding.ContraventionCodes.Want;

/** Turns a finding into advice, with the reasons. */
final class Advise {
    private static final String TEN_MINUTES =
            "No notice within ten minutes after a permitted stay (SI 2022/71, reg. 5(2)).";
    private static final Set<Overlay> DOUBTS = EnumSet.of(Overlay.DATA_TOO_OLD, Overlay.SOURCE_INCOMPLETE);

    private Advise() {}

    static Advice on(Question question, Finding finding, Set<Overlay> overlays, FindingRules rules) {
        return switch (finding) {
            case Finding.OutsideControl outside -> none("No permit is needed here at this time.");
            case Finding.Covered covered -> none("The right is good here, in this bay, now.");
            case Finding.PaperOnFile paper -> paper(question);
            case Finding.CoveredConfusable confusable ->
                none("Only one legal mark can have been meant; that it covers is council policy, tribunals differ.");
            case Finding.InGrace grace -> none("A complete renewal waits for the council; advice is none by policy.");
            case Finding.Lapsed lapsed when lapsed.withinTenMinutes() -> none(TEN_MINUTES);
            case Finding.Lapsed lapsed -> negative(question, finding, overlays, rules);
            case Finding.NotStarted later -> negative(question, finding, overlays, rules);
            case Finding.OnHold hold -> negative(question, finding, overlays, rules);
            case Finding.WrongBay bay -> negative(question, finding, overlays, rules);
            case Finding.WrongPlace place -> negative(question, finding, overlays, rules);
            case Finding.NothingKnown nothing -> negative(question, finding, overlays, rules);
        };
    }

    private static Advice none(String reason) {
        return Advice.of(Word.NONE, List.of(reason));
    }

    private static Advice paper(Question question) {
        return question.windscreen() == Question.Windscreen.NOT_LOOKED_AT
                ? Advice.of(Word.LOOK_AT_WINDSCREEN, List.of("A paper permit of this mark is on file."))
                : Advice.of(Word.REFER, List.of("A paper permit of this mark is on file and not displayed."));
    }

    private static Advice negative(Question question, Finding finding, Set<Overlay> overlays, FindingRules rules) {
        if (overlays.contains(Overlay.CONTROL_JUST_STARTED)) {
            return none("Control started at most ten minutes ago. " + TEN_MINUTES);
        }
        List<String> reasonsToRefer = reasonsToRefer(finding, overlays, rules);
        if (!reasonsToRefer.isEmpty()) {
            return Advice.of(Word.REFER, reasonsToRefer);
        }
        if (finding instanceof Finding.NothingKnown && question.windscreen() == Question.Windscreen.NOT_LOOKED_AT) {
            return Advice.of(
                    Word.LOOK_AT_WINDSCREEN,
                    List.of("A paper card carries no mark: it can only be seen behind the windscreen."));
        }
        Want want = want(finding);
        String code = rules.codes().code(question.bay(), want);
        return new Advice(Word.CODE, Optional.of(code), List.of(reason(code, want, question.bay())));
    }

    private static List<String> reasonsToRefer(Finding finding, Set<Overlay> overlays, FindingRules rules) {
        List<String> reasons = new ArrayList<>();
        if (finding instanceof Finding.Lapsed lapsed && rules.referredEndings().contains(lapsed.endedBy())) {
            reasons.add("The right did not run out: it was ended before its time.");
        }
        if (finding.basis().filter(Considered::isConfusable).isPresent()) {
            reasons.add("The right's mark only looks like the one read.");
        }
        for (Overlay overlay : EnumSet.allOf(Overlay.class)) {
            if (overlays.contains(overlay)) {
                reasons.add(reason(overlay));
            }
        }
        return reasons;
    }

    private static String reason(Overlay overlay) {
        return switch (overlay) {
            case CONTROL_JUST_STARTED -> "Control started at most ten minutes ago.";
            case RENEWAL_SUBMITTED -> "A renewal was submitted and waits for the council.";
            case NOT_YET_PAID -> "A permit for here was applied for and is not yet paid.";
            case REMINDER_UNDELIVERED -> "The holder's reminder was not delivered.";
            case DATA_TOO_OLD -> "A source that could know of a right has been silent for too long.";
            case SOURCE_INCOMPLETE -> "Something a source said of a right could not be read.";
            case OUTAGE -> "There was an outage: a right may not have been told of, or could not be bought.";
            case ALERT -> "The mark stands on the council's list of alerts.";
        };
    }

    private static Want want(Finding finding) {
        return switch (finding.outcome()) {
            case LAPSED ->
                finding.basis().orElseThrow().right().source() == RightSource.THIRD_PARTY
                        ? Want.LAPSED_PAID_TIME
                        : Want.LAPSED;
            case NOT_STARTED, RIGHT_ON_HOLD -> Want.NOT_YET;
            case WRONG_BAY, WRONG_PLACE, NOTHING_KNOWN -> Want.OTHERWISE;
            case OUTSIDE_CONTROL, COVERED, PAPER_ON_FILE, COVERED_CONFUSABLE, IN_GRACE ->
                throw new IllegalStateException("Nothing is wanting when it is " + finding.outcome());
        };
    }

    private static String reason(String code, Want want, BayClass bay) {
        String words = bay.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return switch (want) {
            case LAPSED, LAPSED_PAID_TIME ->
                "Code " + code + " for a " + words + " bay: there was a right for this place, and it is over.";
            case NOT_YET ->
                "Code " + code + " for a " + words + " bay: there is a right for this place, not valid now.";
            case OTHERWISE -> "Code " + code + " for a " + words + " bay: no right for this place is known.";
        };
    }

    static boolean isDoubt(Overlay overlay) {
        return DOUBTS.contains(overlay);
    }
}
