package uk.kerbside.enforcement.offline;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import uk.kerbside.enforcement.knowledge.Knowledge;
import uk.kerbside.events.rights.RightPublished;
import uk.kerbside.kernel.BayClass;
import uk.kerbside.kernel.EndedBy;
import uk.kerbside.kernel.MarkRole;
import uk.kerbside.kernel.Medium;
import uk.kerbside.kernel.Revision;
import uk.kerbside.kernel.RightSource;
import uk.kerbside.kernel.RightStatus;

/** Rights of every kind whose times lie in, before and after one day; from a seed, so that a failure comes again. */
public final class RandomRights {
    private static final List<String> MARKS = List.of(
            "LG09RVK",
            "LGO9RVK",
            "AB10CDE",
            "AB1OCDE",
            "OO10OOO",
            "OI10OIO",
            "A1",
            "AI",
            "B10",
            "1A",
            "O1B",
            "01B",
            "M100OOO",
            "101D101",
            "1D1",
            "AIZ1",
            "AIZI",
            "F1234O",
            "F12340",
            "0101010101",
            "O101010101",
            "10AB10",
            "IO1",
            "101",
            "AB12CDE",
            "ZZ99ZZZ",
            "Q1AAA",
            "QIAAA",
            "010",
            "OIO");

    private static final List<RightSource> SOURCES = List.of(
            RightSource.PERMIT, RightSource.PERMIT, RightSource.PERMIT, RightSource.VISIT, RightSource.DISPENSATION);

    /** Rights belong to {@code A-0}, {@code A-1} and so on in turn. */
    public static final int ACCOUNTS = 3;

    private final Random random;
    private final Instant from;
    private final long length;

    public RandomRights(Random random, Instant from, Instant until) {
        this.random = random;
        this.from = from;
        this.length = Duration.between(from, until).toMillis();
    }

    /** @return the marks of all of them, and some without any */
    public List<String> fill(Knowledge knowledge, int count) {
        List<String> marks = new ArrayList<>(List.of("NO11ONE", "NO1"));
        for (int i = 0; i < count; i++) {
            String mark = i < 200 ? pick(MARKS) : freshMark();
            marks.add(mark);
            knowledge.take(right(i, mark));
        }
        return marks;
    }

    private String freshMark() {
        String letters = "ABCOIDEFGHJ";
        StringBuilder mark = new StringBuilder();
        mark.append(letters.charAt(random.nextInt(4))).append(letters.charAt(random.nextInt(11)));
        mark.append(random.nextInt(10)).append(random.nextInt(10));
        for (int i = 0; i < 3; i++) {
            mark.append(letters.charAt(random.nextInt(11)));
        }
        return mark.toString();
    }

    private RightPublished right(int number, String mark) {
        Instant starts = random.nextInt(4) == 0 ? moment() : from.minus(Duration.ofDays(400L + random.nextInt(200)));
        Optional<Instant> ends = random.nextInt(3) == 0 ? Optional.empty() : Optional.of(later(starts));
        RightStatus status = pick(List.of(
                RightStatus.GRANTED,
                RightStatus.GRANTED,
                RightStatus.GRANTED,
                RightStatus.ON_HOLD,
                RightStatus.AWAITING_PAYMENT,
                RightStatus.ENDED));
        Optional<RightPublished.Ended> ended = status == RightStatus.ENDED
                ? Optional.of(new RightPublished.Ended(
                        later(starts), pick(List.of(EndedBy.SURRENDERED, EndedBy.EXPIRED, EndedBy.WITHDRAWN))))
                : Optional.empty();
        Optional<RightPublished.Renewal> renewal = ends.filter(end -> random.nextInt(3) == 0)
                .map(end -> new RightPublished.Renewal(
                        end.minus(Duration.ofDays(1)), Optional.of(end.plus(Duration.ofHours(random.nextInt(100))))));
        Instant markStarts = random.nextInt(3) == 0 ? later(starts) : starts;
        Optional<Instant> markEnds = random.nextInt(3) == 0 ? Optional.of(later(markStarts)) : Optional.empty();
        return new RightPublished(
                new Revision(1, 1),
                "permits:P-" + number,
                pick(SOURCES),
                "P-" + number,
                Optional.of("A-" + number % ACCOUNTS),
                "RESIDENT",
                1,
                random.nextInt(6) == 0 ? Medium.PAPER : Medium.VIRTUAL,
                starts,
                ends,
                List.of(new RightPublished.Mark(mark, 1, MarkRole.MAIN, markStarts, markEnds)),
                new RightPublished.Places(
                        random.nextInt(20) == 0, List.of(pick(List.of("LZ1", "LZ2", "LZ3", "LSL", "LW")))),
                List.of(pick(List.of(BayClass.RESIDENT, BayClass.BUSINESS))),
                random.nextInt(8) == 0 ? Optional.of("Mon-Sun 01:15-13:45") : Optional.empty(),
                random.nextInt(2) == 0 ? Optional.of(Duration.ofMinutes(30 + random.nextInt(600))) : Optional.empty(),
                status,
                ended,
                Optional.empty(),
                renewal,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                holds());
    }

    /** Of every other one nobody says when it was on hold. */
    private Optional<List<RightPublished.Hold>> holds() {
        if (random.nextBoolean()) {
            return Optional.empty();
        }
        Instant first = moment().minus(Duration.ofHours(random.nextInt(30)));
        Instant lifted = first.plus(Duration.ofMinutes(random.nextInt(900)));
        return Optional.of(
                random.nextBoolean()
                        ? List.of(new RightPublished.Hold(first, Optional.of(lifted)))
                        : List.of(
                                new RightPublished.Hold(first, Optional.of(lifted)),
                                new RightPublished.Hold(lifted.plus(Duration.ofMinutes(90)), Optional.empty())));
    }

    /** On the day, to the microsecond. */
    private Instant moment() {
        return from.plusMillis(random.nextLong(length)).plusNanos(random.nextInt(1_000) * 1_000L);
    }

    /** On the day, around a year before it, or near it. */
    private Instant later(Instant than) {
        Instant candidate =
                switch (random.nextInt(4)) {
                    case 0 -> moment().minus(Duration.ofDays(364 + random.nextInt(4)));
                    case 1 -> moment().plus(Duration.ofDays(random.nextInt(7) - 3L));
                    default -> moment();
                };
        return candidate.isBefore(than) ? than.plus(Duration.ofMinutes(random.nextInt(2_000))) : candidate;
    }

    private <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
