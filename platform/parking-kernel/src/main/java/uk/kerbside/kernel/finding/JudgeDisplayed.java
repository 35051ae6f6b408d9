package uk.kerbside.kernel.finding;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uk.kerbside.kernel.Interval;
import uk.kerbside.kernel.Place;
import uk.kerbside.kernel.Right;
import uk.kerbside.kernel.Standing;
import uk.kerbside.kernel.finding.Displayed.Verdict;

/** Judges what is displayed behind the windscreen. Taken at its face where nothing is on file of it. */
final class JudgeDisplayed {
    /** One thing with what it amounts to, if it amounts to more than its right does. */
    record Shown(Displayed.Judged judged, Optional<Finding> finding) {}

    private final Question question;
    private final FindingRules rules;
    private final List<Weigh.Weighed> weighed;
    private final ZonedDateTime local;

    private JudgeDisplayed(Question question, FindingRules rules, List<Weigh.Weighed> weighed) {
        this.question = question;
        this.rules = rules;
        this.weighed = weighed;
        this.local = question.at().atZone(question.calendar().zone());
    }

    /** @param weighed the rights of the mark, among which a paper permit may be */
    static List<Shown> judge(Question question, FindingRules rules, List<Weigh.Weighed> weighed) {
        List<Displayed> things = question.windscreen().displayed();
        if (things.isEmpty()) {
            return List.of();
        }
        JudgeDisplayed judge = new JudgeDisplayed(question, rules, weighed);
        return things.stream().map(judge::judge).toList();
    }

    private Shown judge(Displayed thing) {
        return switch (thing) {
            case Displayed.Card card -> card(card);
            case Displayed.PaperPermit permit -> permit(permit);
            case Displayed.BlueBadge badge -> badge(badge);
            case Displayed.Ticket ticket -> ticket(ticket);
        };
    }

    private Shown card(Displayed.Card card) {
        Optional<Right> onFile = card.onFile().map(KnownRight::right);
        if (onFile.filter(right -> !isLive(right)).isPresent()) {
            return of(card, Verdict.IN_DOUBT, "The card displayed is on file, and not as good.");
        }
        boolean isForHere = onFile.map(right -> placeOf(right).isPresent())
                .orElse(rules.displayed().cardBays().contains(question.bay()));
        if (!isForHere) {
            return of(card, Verdict.NOT_HERE, "The card displayed is not good here, in this class of bay.");
        }
        if (card.scratchedOn().isAfter(local.toLocalDate())) {
            return of(card, Verdict.IN_DOUBT, "The card displayed is scratched for a later day.");
        }
        Interval good = stayOf(card);
        if (question.at().isBefore(good.from())) {
            return of(card, Verdict.IN_DOUBT, "The card displayed is scratched for a later time.");
        }
        Instant until = good.until().orElseThrow();
        return question.at().isBefore(until)
                ? good(card, onFile.flatMap(this::placeOf), until)
                : over(card, until, "The card displayed is over.");
    }

    /** All of its day, or so long from the time on it; nothing carries past midnight. */
    private Interval stayOf(Displayed.Card card) {
        Instant midnight = startOf(card.scratchedOn().plusDays(1));
        Instant from = card.scratchedFrom()
                .map(time -> at(card.scratchedOn(), time))
                .orElseGet(() -> startOf(card.scratchedOn()));
        Instant until = card.scratchedFrom()
                .map(time -> from.plus(rules.displayed().cardStay()))
                .filter(midnight::isAfter)
                .orElse(midnight);
        return Interval.of(from, until);
    }

    private Shown permit(Displayed.PaperPermit permit) {
        if (permit.onFile().isEmpty()) {
            return of(permit, Verdict.IN_DOUBT, "No permit of the number displayed is on file.");
        }
        String id = permit.onFile().get().right().id();
        Optional<Weigh.Weighed> ofThisMark = weighed.stream()
                .filter(one -> one.considered().right().id().equals(id))
                .findFirst();
        if (ofThisMark.isEmpty()) {
            return of(permit, Verdict.IN_DOUBT, "The permit displayed is on file for another vehicle.");
        }
        Considered considered = ofThisMark.get().considered();
        if (considered.is(Outcome.PAPER_ON_FILE)) {
            Optional<Instant> until = ofThisMark.get().finding().flatMap(Finding::until);
            return new Shown(
                    new Displayed.Judged(permit, Verdict.GOOD, "The permit displayed is on file for this vehicle."),
                    Optional.of(
                            new Finding.CoveredDisplayed(permit, considered.place(), Optional.of(considered), until)));
        }
        boolean isGood = considered.outcome().filter(Outcome::isFavourable).isPresent();
        boolean isOver = considered.standing() instanceof Standing.Ended;
        Verdict verdict = isGood ? Verdict.GOOD : isOver ? Verdict.OVER : Verdict.NOT_HERE;
        return of(permit, verdict, "The permit displayed is on file and was judged with the others.");
    }

    private Shown badge(Displayed.BlueBadge badge) {
        LocalDate today = local.toLocalDate();
        if (badge.expiresOn().filter(today::isAfter).isPresent()) {
            return of(badge, Verdict.IN_DOUBT, "The Blue Badge displayed has expired.");
        }
        if (!rules.displayed().badgeBays().contains(question.bay())) {
            return of(badge, Verdict.IN_DOUBT, "A Blue Badge alone is not good in this class of bay.");
        }
        Optional<Duration> stay =
                Optional.ofNullable(rules.displayed().badgeStays().get(question.bay()));
        if (stay.isEmpty()) {
            return good(badge, Optional.empty(), startOf(today.plusDays(1)));
        }
        Optional<Instant> begun = badge.clockSetTo().map(time -> at(today, time));
        if (begun.filter(from -> !question.at().isBefore(from)).isEmpty()) {
            return of(badge, Verdict.IN_DOUBT, "The clock beside the Blue Badge does not say since when.");
        }
        Instant until = begun.get().plus(stay.get());
        return question.at().isBefore(until)
                ? good(badge, Optional.empty(), until)
                : over(badge, until, "The time beside the Blue Badge is over.");
    }

    private Shown ticket(Displayed.Ticket ticket) {
        if (!rules.displayed().ticketBays().contains(question.bay())) {
            return of(ticket, Verdict.NOT_HERE, "Tickets are not good in this class of bay.");
        }
        if (question.at().isBefore(ticket.paidUntil())) {
            return good(ticket, Optional.empty(), ticket.paidUntil());
        }
        boolean isOfToday = !ticket.paidUntil().isBefore(startOf(local.toLocalDate()));
        return isOfToday
                ? over(ticket, ticket.paidUntil(), "The time paid for is over.")
                : of(ticket, Verdict.NOT_HERE, "The ticket displayed is of another day.");
    }

    private Shown good(Displayed thing, Optional<Place> place, Instant until) {
        Place here = place.orElse(question.places().getFirst());
        return new Shown(
                new Displayed.Judged(thing, Verdict.GOOD, "What is displayed is good here, in this bay, now."),
                Optional.of(new Finding.CoveredDisplayed(thing, here, Optional.empty(), Optional.of(until))));
    }

    private Shown over(Displayed thing, Instant endedAt, String reason) {
        Duration ago = Duration.between(endedAt, question.at());
        boolean atMidnight = endedAt.atZone(local.getZone()).toLocalTime().equals(LocalTime.MIDNIGHT);
        boolean tolerated = rules.tolerates(ago, question.bay()) && (rules.toleranceAfterMidnight() || !atMidnight);
        return new Shown(
                new Displayed.Judged(thing, Verdict.OVER, reason),
                Optional.of(new Finding.DisplayedOver(thing, endedAt, ago, tolerated)));
    }

    private static Shown of(Displayed thing, Verdict verdict, String reason) {
        return new Shown(new Displayed.Judged(thing, verdict, reason), Optional.empty());
    }

    private boolean isLive(Right right) {
        return right.stateAt(question.at()).covers();
    }

    private Optional<Place> placeOf(Right right) {
        Stream<Place> here = question.places().stream().filter(place -> right.reaches(place.code()));
        return here.filter(place -> right.confers(question.bay(), place)).findFirst();
    }

    private Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(local.getZone()).toInstant();
    }

    private Instant startOf(LocalDate day) {
        return day.atStartOfDay(local.getZone()).toInstant();
    }
}
