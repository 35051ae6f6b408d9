package uk.kerbside.local.demo;

import java.time.Instant;
import java.util.random.RandomGenerator;
import uk.kerbside.local.demo.Api.Answer;

/** A permit is renewed long before it ends and paid for: officers see no gap between the two. */
public final class RenewalStory {
    /** What a telling left behind for a closer look. */
    public record Told(String permitNumber, String renewalNumber, Instant changesAt) {}

    private static final int ANY_TIME = 366;

    private final Transcript transcript;
    private final RandomGenerator random;
    private final Resident rosa;
    private final PermitOfficer petra;
    private final Officer eddie;
    private final Supervisor elena;

    public RenewalStory(Suite suite, Transcript transcript, RandomGenerator random) {
        this.transcript = transcript;
        this.random = random;
        this.rosa = new Resident(suite, random);
        this.petra = PermitOfficer.petra(suite);
        this.eddie = new Officer(suite, random);
        this.elena = new Supervisor(suite);
    }

    /** Tells it from beginning to end. */
    public Told tell() {
        transcript.chapter("Rosa renews in good time");
        rosa.settle();
        Answer bought = rosa.apply(petra.offerTypeLike("RESIDENT", ANY_TIME, random));
        String number = bought.text("permitNumber");
        eddie.waitFor("COVERED", rosa.mark(), rosa.zone(), "RESIDENT", rosa.pay(bought.text("chargeId")));
        Instant end = Instant.parse(rosa.permit(number).once("ACTIVE").text("validUntil"));

        Answer renewal = rosa.renew(number);
        transcript.line("Rosa", "renews permit " + number, renewal.text("status"));
        eddie.expect("COVERED", rosa.mark(), rosa.zone(), "RESIDENT");
        rosa.pay(renewal.text("chargeId"));
        Answer next = rosa.permit(renewal.text("permitNumber")).once("SCHEDULED");
        if (!Instant.parse(next.text("validFrom")).equals(end)) {
            throw new StoryBreaks("It ends at " + end + ", and the next begins at " + next.text("validFrom"));
        }
        transcript.line("Rosa", "pays", "good on to " + next.text("lastValidDay"));
        eddie.expect("COVERED", rosa.mark(), rosa.zone(), "RESIDENT");
        for (Instant at : new Instant[] {end.minusSeconds(1), end, end.plusSeconds(1)}) {
            if (!elena.standingsAt(rosa.mark(), at).contains("LIVE")) {
                throw new StoryBreaks("At " + at + " nothing is good: " + elena.standingsAt(rosa.mark(), at));
            }
        }
        transcript.line("Elena", "looks at the midnight between the two", "no gap");
        return new Told(number, next.text("number"), end);
    }
}
