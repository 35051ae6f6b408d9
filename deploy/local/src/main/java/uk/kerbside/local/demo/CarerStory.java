package uk.kerbside.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.random.RandomGenerator;
import uk.kerbside.local.SuiteClock;
import uk.kerbside.local.demo.Api.Answer;

/**
 * A permit an officer has to look at: its evidence is not good enough at first, it is corrected and granted, moved to
 * another car, and given up again. Each telling has a resident of its own.
 */
public final class CarerStory {
    /** What a telling left behind for a closer look. */
    public record Told(String accountId, String applicationId, String permitNumber, String refund) {}

    private static final String TYPE = "CARER";

    private final Transcript transcript;
    private final Resident nora;
    private final PermitOfficer olga;
    private final Officer eddie;

    public CarerStory(Suite suite, Transcript transcript, RandomGenerator random) {
        this.transcript = transcript;
        this.nora = new Resident(suite, random);
        this.olga = PermitOfficer.olga(suite);
        this.eddie = new Officer(suite, random);
    }

    /** Tells it from beginning to end. */
    public Told tell() {
        transcript.chapter("Nora is cared for at home");
        nora.settle();
        String applicationId = applyWithOldAward();
        String number = correctAndPay(applicationId);
        changeCar(number);
        return new Told(nora.accountId(), applicationId, number, giveUp(number));
    }

    private String applyWithOldAward() {
        String applicationId = nora.draft(TYPE).text("applicationId");
        Answer award = nora.upload(
                applicationId, "PIP_AWARD", "validUntil=" + SuiteClock.today().minusYears(1));
        transcript.line("Nora", "sends an award that is over", award.text("explanation"));
        Answer submitted = nora.submit(applicationId);
        transcript.line(
                "Nora",
                "applies for a carer's permit",
                submitted.text("status") + ", by " + submitted.text("decideBy"));
        olga.claim(applicationId);
        Answer refused = olga.refuse(
                applicationId, "EVIDENCE_NOT_ACCEPTED", "Send an award that is in force, or a letter of your GP.");
        transcript.line("Olga", "refuses it", refused.text("remedy"));
        return applicationId;
    }

    private String correctAndPay(String applicationId) {
        nora.upload(applicationId, "GP_LETTER", "issuedOn=" + SuiteClock.today().minusDays(3));
        Answer again = nora.resubmit(applicationId);
        transcript.line("Nora", "sends a letter, hands it in again", again.text("status"));
        Answer approved = olga.approve(applicationId);
        transcript.line("Olga", "approves it", approved.body().path("message").asText());
        long paidAt = nora.pay(approved.text("chargeId"));
        eddie.waitFor("COVERED", nora.mark(), nora.zone(), "RESIDENT", paidAt);
        transcript.line("Nora", "pays", "covered");
        return approved.text("permitNumber");
    }

    private void changeCar(String number) {
        String other = nora.courtesyMark();
        nora.permit(number).changeCar(other);
        eddie.waitFor("COVERED", other, nora.zone(), "RESIDENT", System.nanoTime());
        transcript.line("Nora", "changes the car to " + other, "at once");
        transcript.line("Eddie", "checks " + other, "covered");
        Answer old = eddie.check(nora.mark(), nora.zone(), "RESIDENT");
        transcript.line("Eddie", "checks " + nora.mark(), old.text("headline"));
    }

    private String giveUp(String number) {
        HeldPermit permit = nora.permit(number);
        JsonNode quoted = permit.quoteRefund().body().path("amount");
        transcript.line("Nora", "asks what she gets back", Pounds.of(quoted));
        permit.surrender();
        eddie.waitFor("LAPSED", nora.courtesyMark(), nora.zone(), "RESIDENT", System.nanoTime());
        JsonNode refund = permit.refund();
        if (!refund.path("amount").equals(quoted)) {
            throw new StoryBreaks("Quoted was " + quoted + ", and given back is " + refund);
        }
        transcript.line("Nora", "gives the permit up", Pounds.of(quoted) + " on her card again");
        return refund.path("status").asText();
    }
}
