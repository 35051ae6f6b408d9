package uk.kerbside.kernel.finding;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import uk.kerbside.kernel.BayClass;
import uk.kerbside.kernel.EndedBy;
import uk.kerbside.kernel.PlaceScope;
import uk.kerbside.kernel.Right;

/** The finding as one plain English sentence. */
final class Headline {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMMM uuuu 'at' HH:mm", Locale.UK);
    private static final int PLACES_NAMED = 3;
    private static final long MINUTES_COUNTED = 120;
    private static final long HOURS_COUNTED = 48;

    private final Answer answer;
    private final ZoneId zone;

    private Headline(Answer answer) {
        this.answer = answer;
        this.zone = answer.question().calendar().zone();
    }

    static String of(Answer answer) {
        return new Headline(answer).sentence();
    }

    private String sentence() {
        return switch (answer.finding()) {
            case Finding.ExemptListed listed ->
                "This mark is on the council's list: " + listed.exemption().reason()
                        + until(", until ", listed.until());
            case Finding.BaySuspended suspended ->
                "The bay is suspended (" + suspended.suspension().reference() + ")"
                        + until(" until ", suspended.suspension().interval().until());
            case Finding.OutsideControl outside ->
                "No permit is needed here now" + until(", control starts on ", outside.until());
            case Finding.Covered covered ->
                "Covered by " + name(covered.by()) + stay(covered.stay())
                        + until(covered.stay().isPresent() ? ", until " : " until ", covered.until());
            case Finding.CoveredDisplayed shown ->
                "Covered by the " + thing(shown.by()) + " displayed" + until(" until ", shown.until());
            case Finding.PaperOnFile paper ->
                "Look at the windscreen: paper " + name(paper.by()) + " is on file" + until(" until ", paper.until());
            case Finding.CoveredConfusable confusable ->
                "Covered by " + name(confusable.by()) + " for "
                        + confusable.by().mark().value() + ", which looks like the mark read" + stay(confusable.stay())
                        + until(", until ", confusable.until());
            case Finding.Conditional conditional ->
                "Covered by " + name(conditional.by()) + " if it stands at "
                        + conditional.location().name() + until(", until ", conditional.until());
            case Finding.InGrace grace ->
                "In grace: " + name(grace.by()) + " ended on " + time(grace.endedAt()) + ", its renewal waits for us.";
            case Finding.MaxStayExceeded stay ->
                "Longer than " + length(stay.by().right().maxStay().orElseThrow()) + " on " + name(stay.by())
                        + ": here since " + time(stay.since()) + ".";
            case Finding.Lapsed lapsed -> lapsed(lapsed);
            case Finding.DisplayedOver over ->
                "The " + thing(over.thing()) + " displayed was over " + ago(over.ago()) + " ago, on "
                        + time(over.endedAt()) + ".";
            case Finding.NotStarted later ->
                "Not valid yet: " + name(later.by()) + " starts on " + time(later.from()) + ".";
            case Finding.OnHold hold -> onHold(hold);
            case Finding.WrongBay wrong -> wrongBay(wrong.by());
            case Finding.WrongPlace wrong ->
                "Not valid here: " + name(wrong.by()) + " is valid "
                        + where(wrong.by().right()) + ".";
            case Finding.NothingKnown nothing -> nothingKnown();
        };
    }

    private static String onHold(Finding.OnHold hold) {
        String name = name(hold.by());
        return switch (hold.why()) {
            case AWAITING_PAYMENT -> "Not yet valid: " + name + " is not yet paid.";
            case SUSPENDED -> "Not valid now: " + name + " is suspended.";
            case REPLACED_FOR_A_TIME ->
                "Not valid now: another vehicle stands in for this one on " + name + " for a time.";
        };
    }

    private static String thing(Displayed thing) {
        return switch (thing) {
            case Displayed.Card card -> "scratch card " + card.serial();
            case Displayed.PaperPermit permit -> "paper permit " + permit.number();
            case Displayed.BlueBadge badge -> "Blue Badge";
            case Displayed.Ticket ticket -> "ticket";
        };
    }

    /** Ruling 7: covered, at most 3 hours, first seen at 11:40. */
    private String stay(Optional<Finding.Stay> stay) {
        return stay.map(one -> ", at most " + length(one.most())
                        + one.since()
                                .map(since -> ", here since " + time(since))
                                .orElse(""))
                .orElse("");
    }

    private static String length(Duration stay) {
        return stay.toMinutesPart() == 0 ? counted(stay.toHours(), "hour") : counted(stay.toMinutes(), "minute");
    }

    private String lapsed(Finding.Lapsed lapsed) {
        String name = name(lapsed.by());
        String when = ago(lapsed.ago()) + " ago, on " + time(lapsed.endedAt()) + ".";
        return switch (lapsed.endedBy()) {
            case EXPIRED, VISIT_ENDED -> capital(name) + " lapsed " + when;
            case MARK_REMOVED -> "This mark was taken off " + name + " " + when;
            case SURRENDERED, REVOKED, REPLACED, WITHDRAWN ->
                capital(name) + " was " + word(lapsed.endedBy()) + " " + when;
        };
    }

    private static String word(EndedBy endedBy) {
        return endedBy.name().toLowerCase(Locale.ROOT);
    }

    /** Case 8: which bays the permit is good in, and by which version of its rules. */
    private String wrongBay(Considered by) {
        String good = Arrays.stream(BayClass.values())
                .filter(bay -> by.right().confers(bay, by.place()))
                .map(BayClass::name)
                .collect(Collectors.joining(", "));
        return "Wrong bay: " + name(by) + " is valid here in "
                + (good.isEmpty() ? "no bays" : good + " bays") + ", not in "
                + answer.question().bay() + " bays (rules version " + by.right().ruleVersion() + ").";
    }

    private String nothingKnown() {
        boolean isDoubtful = answer.overlays().stream().anyMatch(Advise::isDoubt);
        return isDoubtful
                ? "Nothing is known of this mark here, but not everything there is to know has arrived."
                : "Nothing is known of this mark here.";
    }

    private static String name(Considered considered) {
        Right right = considered.right();
        String kind =
                switch (right.source()) {
                    case PERMIT -> right.typeCode() + " permit ";
                    case VISIT -> "visit ";
                    case SCRATCH_CARD -> "scratch card ";
                    case THIRD_PARTY -> "paid stay ";
                    case DISPENSATION -> "dispensation ";
                };
        return kind + right.reference();
    }

    private static String where(Right right) {
        return switch (right.scope()) {
            case PlaceScope.Everywhere everywhere -> "elsewhere";
            case PlaceScope.Listed listed -> {
                List<String> codes =
                        listed.places().stream().sorted().map(Object::toString).toList();
                String named = codes.stream().limit(PLACES_NAMED).collect(Collectors.joining(", "));
                int more = codes.size() - PLACES_NAMED;
                yield more > 0 ? "in " + named + " and " + more + " more" : "in " + named;
            }
        };
    }

    private static String ago(Duration ago) {
        if (ago.toMinutes() < MINUTES_COUNTED) {
            return counted(ago.toMinutes(), "minute");
        }
        return ago.toHours() < HOURS_COUNTED ? counted(ago.toHours(), "hour") : counted(ago.toDays(), "day");
    }

    private static String counted(long count, String unit) {
        return count + " " + unit + (count == 1 ? "" : "s");
    }

    private String until(String words, Optional<Instant> until) {
        return until.map(instant -> words + time(instant)).orElse("") + ".";
    }

    private String time(Instant instant) {
        return TIME.format(instant.atZone(zone));
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.UK) + text.substring(1);
    }
}
