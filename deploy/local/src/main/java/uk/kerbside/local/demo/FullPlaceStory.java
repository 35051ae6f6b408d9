package uk.kerbside.local.demo;

import java.util.random.RandomGenerator;
import uk.kerbside.local.demo.Api.Answer;

/** A place is full: who comes second waits, is offered the place when it falls free, takes it, and an officer sees it. */
public final class FullPlaceStory {
    /** What a telling left behind for a closer look. */
    public record Told(int position, String applicationId, String permitNumber) {}

    private static final int AS_USUAL = 30;

    private final Transcript transcript;
    private final RandomGenerator random;
    private final Resident rosa;
    private final Resident nora;
    private final PermitOfficer petra;
    private final Officer eddie;

    public FullPlaceStory(Suite suite, Transcript transcript, RandomGenerator random) {
        this.transcript = transcript;
        this.random = random;
        this.rosa = new Resident(suite, random);
        this.nora = rosa.neighbour(random);
        this.petra = PermitOfficer.petra(suite);
        this.eddie = new Officer(suite, random);
    }

    /** Tells it from beginning to end. */
    public Told tell() {
        transcript.chapter("There is one place");
        String type = petra.offerTypeLike("RESIDENT", AS_USUAL, random);
        petra.limit(type, rosa.zone(), 1);
        rosa.settle();
        nora.settle();
        Answer first = rosa.apply(type);
        rosa.pay(first.text("chargeId"));
        HeldPermit only = rosa.permit(first.text("permitNumber"));
        only.once("ACTIVE");

        Answer waits = nora.applyOrWait(type);
        int position = waits.body().path("waitingList").path("position").asInt();
        transcript.line("Nora", "applies where all places are held", "number " + position + " on the list");
        eddie.expect("NOTHING_KNOWN", nora.mark(), nora.zone(), "RESIDENT");
        only.surrender();
        transcript.line("Rosa", "gives her permit up", "a place is free");

        Answer taken = nora.takeOffer(waits.text("applicationId"));
        eddie.waitFor("COVERED", nora.mark(), nora.zone(), "RESIDENT", nora.pay(taken.text("chargeId")));
        transcript.line("Nora", "is offered it, takes it and pays", "covered");
        return new Told(position, waits.text("applicationId"), taken.text("permitNumber"));
    }
}
