package uk.kerbside.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;
import uk.kerbside.local.demo.Api.Answer;

/**
 * A resident buys a permit, an officer sees it; a visitor comes and goes; the helpline knows. Each telling has a
 * resident of its own, so it can be told to the same suite again and again.
 */
public final class Story {
    /** What a telling measured, and the ids it left behind for a closer look. */
    public record Told(
            String accountId,
            String permitNumber,
            String mark,
            String zone,
            String visitId,
            Duration paidToCovered,
            Duration visitStartedToCovered,
            List<String> timeLine) {}

    private record Purchase(String number, Duration paidToCovered) {}

    private record Visit(String id, Duration startedToCovered) {}

    private final Transcript transcript;
    private final Resident rita;
    private final Officer eddie;
    private final Patrol patrol;
    private final Supervisor elena;
    private final Agent harry;

    public Story(Suite suite, Transcript transcript, RandomGenerator random) {
        this.transcript = transcript;
        this.rita = new Resident(suite, random);
        this.eddie = new Officer(suite, random);
        this.patrol = new Patrol(suite, random);
        this.elena = new Supervisor(suite);
        this.harry = new Agent(suite);
    }

    /** Tells it from beginning to end. */
    public Told tell() {
        openAccount();
        Purchase permit = buyResidentPermit();
        freeSchoolStreet();
        borrowCar(permit.number());
        Visit visit = receiveVisitor();
        goOnPatrol();
        List<String> timeLine = callHelpline();
        return new Told(
                rita.accountId(),
                permit.number(),
                rita.mark(),
                rita.zone(),
                visit.id(),
                permit.paidToCovered(),
                visit.startedToCovered(),
                timeLine);
    }

    private void openAccount() {
        transcript.chapter("Rita opens an account");
        rita.openAccount();
        transcript.line("Rita", "opens an account", "account " + rita.accountId());
        transcript.line("Rita", "looks up " + rita.postcode(), rita.addressesAtPostcode() + " addresses");
        Answer moved = rita.chooseProperty();
        transcript.line(
                "Rita",
                "chooses hers",
                "zone " + moved.body().path("property").path("zone").asText());
        Answer proof = rita.proveResidency();
        transcript.line("Rita", "gives her council-tax reference", "proved: " + proof.text("proved"));
        String mistyped = rita.mark().replace('0', 'O');
        transcript.line(
                "Rita",
                "adds her car as " + mistyped,
                rita.addCarMistyped(mistyped).text("detail"));
        rita.addCar();
        transcript.line("Rita", "adds it as " + rita.mark(), "accepted");
    }

    private Purchase buyResidentPermit() {
        transcript.chapter("Rita buys a resident permit");
        transcript.line("Rita", "asks what there is", rita.permitTypes() + " permit types");
        Answer quote = rita.quote("RESIDENT");
        transcript.line(
                "Rita",
                "asks the price",
                Pounds.of(quote.body().path("price")) + " as vehicle " + quote.text("position") + " of the household");

        Answer submitted = rita.apply("RESIDENT");
        transcript.line(
                "Rita",
                "applies",
                submitted.text("status") + ": "
                        + submitted.body().path("message").asText());
        String number = submitted.text("permitNumber");
        eddie.waitFor("RIGHT_ON_HOLD", rita.mark(), rita.zone(), "RESIDENT", System.nanoTime());
        transcript.line("Eddie", "checks " + rita.mark() + " in " + rita.zone(), "not yet paid");

        long paidAt = rita.pay(submitted.text("chargeId"));
        Duration paidToCovered = eddie.waitFor("COVERED", rita.mark(), rita.zone(), "RESIDENT", paidAt);
        transcript.line("Rita", "pays on the card page", "paid");
        transcript.line("Eddie", "checks it again", "covered, " + paidToCovered.toMillis() + " ms after paying");

        Answer permit = rita.permit(number).visibleToOfficers();
        transcript.line(
                "Rita",
                "looks at permit " + number,
                permit.text("status") + " to " + permit.text("lastValidDay") + ", visible to officers: "
                        + permit.text("visibleToOfficers"));
        officerLooksElsewhere();
        return new Purchase(number, paidToCovered);
    }

    private void officerLooksElsewhere() {
        String otherZone = rita.zone().equals("RO5") ? "UP1" : "RO5";
        Answer elsewhere = eddie.expect("WRONG_PLACE", rita.mark(), otherZone, "RESIDENT");
        transcript.line("Eddie", "checks it in zone " + otherZone, elsewhere.text("headline"));
        Answer unknown = eddie.expect("NOTHING_KNOWN", "ZZ99ZZZ", rita.zone(), "RESIDENT");
        transcript.line("Eddie", "checks a mark nobody knows", unknown.text("headline"));
    }

    private void freeSchoolStreet() {
        transcript.chapter("Rita lives in a school street");
        Answer free = rita.apply("SCHOOL_STREET");
        transcript.line("Rita", "asks for the exemption", free.text("status") + ", no checkout");
        if (!free.text("status").equals("ISSUED") || free.body().hasNonNull("chargeId")) {
            throw new StoryBreaks("A free permit is not issued at once and without a charge: " + free.body());
        }
    }

    private void borrowCar(String number) {
        transcript.chapter("Rita's car is at the garage");
        String courtesy = rita.courtesyMark();
        HeldPermit permit = rita.permit(number);
        Answer lent = permit.borrowCar(courtesy);
        transcript.line("Rita", "has " + courtesy + " stand in for it", "until " + lent.text("endsAt"));
        eddie.waitFor("COVERED", courtesy, rita.zone(), "RESIDENT", System.nanoTime());
        Answer own = eddie.expect("RIGHT_ON_HOLD", rita.mark(), rita.zone(), "RESIDENT");
        transcript.line("Eddie", "checks " + courtesy, "covered");
        transcript.line("Eddie", "checks " + rita.mark(), own.text("headline"));
        permit.returnCar(courtesy);
        eddie.waitFor("COVERED", rita.mark(), rita.zone(), "RESIDENT", System.nanoTime());
        transcript.line("Rita", "gives the courtesy car back", "her own is covered again");
    }

    private Visit receiveVisitor() {
        transcript.chapter("Rita has a visitor");
        Answer order = rita.buyBook();
        transcript.line("Rita", "buys a book of visits", Pounds.of(order.body().path("price")));

        long startedAt = System.nanoTime();
        Answer visit = rita.startVisit();
        String visitId = visit.text("visitId");
        Duration startedToCovered = eddie.waitFor("COVERED", rita.visitorMark(), rita.zone(), "RESIDENT", startedAt);
        transcript.line("Rita", "starts a visit for " + rita.visitorMark(), "until " + visit.text("until"));
        transcript.line(
                "Eddie",
                "checks " + rita.visitorMark(),
                "covered, " + startedToCovered.toMillis() + " ms after the start");

        Answer ended = rita.endVisit(visitId);
        transcript.line(
                "Rita", "ends it early", ended.body().path("unitsReturned").asText() + " units back");
        eddie.waitFor("LAPSED", rita.visitorMark(), rita.zone(), "RESIDENT", System.nanoTime());
        Answer lapsed = eddie.check(rita.visitorMark(), rita.zone(), "RESIDENT");
        transcript.line("Eddie", "checks it again", lapsed.text("headline") + "; advice: " + lapsed.text("advice"));
        Answer kept = eddie.readBack(lapsed.text("checkId"));
        transcript.line("Eddie", "reads the check back", "kept as evidence: " + kept.text("outcome"));
        return new Visit(visitId, startedToCovered);
    }

    private void goOnPatrol() {
        transcript.chapter("Eddie goes on patrol");
        Answer wrongBay = eddie.expect("WRONG_BAY", rita.mark(), rita.zone(), "BUSINESS");
        transcript.line("Eddie", "checks " + rita.mark() + " in a business bay", wrongBay.text("headline"));
        String misread = rita.mark().replace('0', 'O');
        Answer confusable = eddie.expect("COVERED_CONFUSABLE", misread, rita.zone(), "RESIDENT");
        transcript.line("Eddie", "types it as " + misread, confusable.text("headline"));

        List<String> marks = List.of(rita.mark(), rita.visitorMark(), "ZZ99ZZZ");
        List<String> found = patrol.readAll(rita.zone(), marks);
        for (int i = 0; i < marks.size(); i++) {
            transcript.line("Eddie", "has a camera read " + marks.get(i), found.get(i));
        }
        Patrol.Pack pack = patrol.takeAlong(rita.zone());
        transcript.line(
                "Eddie",
                "takes a pack along for " + rita.zone(),
                pack.entries() + " marks in " + pack.bytes() + " bytes, signed by " + pack.signedBy() + ", its key of "
                        + pack.keyBytes() + " bytes opened on the device");
        decideOnChallenge(wrongBay.text("checkId"));
    }

    private void decideOnChallenge(String checkId) {
        Answer again = elena.checkAgain(checkId);
        transcript.line("Elena", "has the first check made again", again.text("headline"));
        JsonNode bundle = elena.bundle(checkId);
        transcript.line(
                "Elena",
                "reads the bundle for a tribunal",
                bundle.path("knownNow").size() + " rights known, "
                        + bundle.path("rechecks").size() + " second look, order "
                        + bundle.path("place").path("trafficOrder").asText());
        elena.print(checkId);
        Answer seal = elena.verify(bundle.path("receipt"));
        transcript.line("Elena", "verifies its receipt", "sealed at " + seal.text("sealedAt"));
    }

    private List<String> callHelpline() {
        transcript.chapter("Rita calls the helpline");
        Answer call = harry.takeCall(rita.phone());
        transcript.line("Harry", "takes the call", call.text("recognition"));
        List<JsonNode> items = harry.timeLineWith(rita.accountId(), "visit-ended");
        items.forEach(item ->
                transcript.line("", item.path("at").asText(), item.path("text").asText()));
        Answer opened = harry.openCase(rita.accountId(), call.text("callId"));
        transcript.line("Harry", "opens a case", "case " + opened.text("caseId") + ", due " + opened.text("dueAt"));
        harry.closeCase(opened);
        transcript.line("Harry", "answers and closes it", "closed");
        harry.endCall(call.text("callId"));
        return items.stream().map(item -> item.path("type").asText()).toList();
    }
}
