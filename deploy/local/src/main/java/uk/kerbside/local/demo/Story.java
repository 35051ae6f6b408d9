package uk.kerbside.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.StreamSupport;
import uk.kerbside.local.demo.Api.Answer;
import uk.kerbside.local.demo.People.Household;

/**
 * A resident buys a permit, an officer sees it; a visitor comes and goes; the helpline knows. Each telling has a
 * resident of its own in a household nobody used, so it can be told to the same suite again and again.
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

    private static final String PHONE = "+447700900";

    private final Suite suite;
    private final Transcript transcript;
    private final RandomGenerator random;
    private final Household household;
    private final String mark;
    private final String visitorMark;
    private final Api resident;
    private final Officer officer;
    private final String phone;
    private String accountId;

    public Story(Suite suite, Transcript transcript, RandomGenerator random) {
        this.suite = suite;
        this.transcript = transcript;
        this.random = random;
        People people = new People(random);
        this.household = people.household(suite.council());
        this.mark = people.mark();
        this.visitorMark = people.mark();
        this.phone = PHONE + String.format("%03d", random.nextInt(1000));
        this.resident = Api.as(suite.newResident().apply("resident-" + Long.toString(random.nextLong() >>> 16, 36)));
        this.officer = new Officer(suite, Api.as(suite.token().apply("eddie")), new CheckIds(random)::next);
    }

    /** Tells it from beginning to end. */
    public Told tell() {
        openAccount();
        Purchase permit = buyResidentPermit();
        freeSchoolStreet();
        Visit visit = receiveVisitor();
        List<String> timeLine = callHelpline();
        return new Told(
                accountId,
                permit.number(),
                mark,
                household.zone(),
                visit.id(),
                permit.paidToCovered(),
                visit.startedToCovered(),
                timeLine);
    }

    private record Purchase(String number, Duration paidToCovered) {}

    private record Visit(String id, Duration startedToCovered) {}

    private void openAccount() {
        transcript.chapter("Rita opens an account");
        Answer account = resident.post(
                        suite.accounts("/v1/accounts"),
                        Map.of(
                                "kind", "PERSON",
                                "name", "Rita Resident",
                                "email", "rita.resident@example.org",
                                "phone", phone,
                                "preferredChannel", "EMAIL"))
                .expect(201);
        accountId = account.text("accountId");
        transcript.line("Rita", "opens an account", "account " + accountId);

        JsonNode found = resident.post(
                        suite.accounts("/v1/property-searches"), Map.of("postcode", household.postcode()))
                .expect(200)
                .body()
                .path("items");
        transcript.line("Rita", "looks up " + household.postcode(), found.size() + " addresses");
        Answer moved = resident.put(
                        suite.accounts("/v1/accounts/" + accountId + "/property"),
                        etagOfAccount(),
                        Map.of("uprn", household.uprn()))
                .expect(200);
        transcript.line(
                "Rita",
                "chooses hers",
                "zone " + moved.body().path("property").path("zone").asText());

        Answer proof = resident.post(
                        suite.accounts("/v1/accounts/" + accountId + "/residency-proofs"),
                        Map.of("method", "COUNCIL_TAX", "reference", household.councilTaxReference()))
                .expect(200);
        transcript.line("Rita", "gives her council-tax reference", "proved: " + proof.text("proved"));

        String mistyped = mark.replace('0', 'O');
        Answer slip = resident.post(vehicles(), Map.of("vrm", mistyped)).expect(409);
        transcript.line("Rita", "adds her car as " + mistyped, slip.text("detail"));
        resident.post(vehicles(), Map.of("vrm", mark, "make", "VAUXHALL", "colour", "BLUE"))
                .expect(201);
        transcript.line("Rita", "adds it as " + mark, "accepted");
    }

    private Purchase buyResidentPermit() {
        transcript.chapter("Rita buys a resident permit");
        int types = resident.get(suite.permits("/v1/permit-types"))
                .expect(200)
                .body()
                .path("items")
                .size();
        transcript.line("Rita", "asks what there is", types + " permit types");

        Map<String, Object> wish = Map.of("permitType", "RESIDENT", "vrm", mark, "term", "P12M");
        Answer quote = resident.post(suite.permits("/v1/quotes"), wish).expect(200);
        transcript.line(
                "Rita",
                "asks the price",
                pounds(quote.body().path("price")) + " as vehicle " + quote.text("position") + " of the household");

        Answer submitted = apply(wish);
        transcript.line(
                "Rita",
                "applies",
                submitted.text("status") + ": "
                        + submitted.body().path("message").asText());
        String number = submitted.text("permitNumber");
        officer.waitFor("RIGHT_ON_HOLD", mark, household.zone(), "RESIDENT", System.nanoTime());
        transcript.line("Eddie", "checks " + mark + " in " + household.zone(), "not yet paid");

        long paidAt = pay(submitted.text("chargeId"));
        Duration paidToCovered = officer.waitFor("COVERED", mark, household.zone(), "RESIDENT", paidAt);
        transcript.line("Rita", "pays on the card page", "paid");
        transcript.line(
                "Eddie", "checks " + mark + " again", "covered, " + paidToCovered.toMillis() + " ms after paying");

        Answer permit = waitUntilVisible(suite.permits("/v1/permits/" + number));
        transcript.line(
                "Rita",
                "looks at permit " + number,
                permit.text("status") + " to " + permit.text("lastValidDay") + ", visible to officers: "
                        + permit.text("visibleToOfficers"));
        officerLooksElsewhere();
        return new Purchase(number, paidToCovered);
    }

    private void officerLooksElsewhere() {
        Answer elsewhere = officer.check(mark, household.zone().equals("RO5") ? "UP1" : "RO5", "RESIDENT");
        transcript.line("Eddie", "checks it in another zone", elsewhere.text("headline"));
        Answer unknown = officer.check("ZZ99ZZZ", household.zone(), "RESIDENT");
        transcript.line("Eddie", "checks a mark nobody knows", unknown.text("headline"));
        if (!elsewhere.text("outcome").equals("WRONG_PLACE")
                || !unknown.text("outcome").equals("NOTHING_KNOWN")) {
            throw new StoryBreaks("Elsewhere is " + elsewhere.body() + ", unknown is " + unknown.body());
        }
    }

    private void freeSchoolStreet() {
        transcript.chapter("Rita lives in a school street");
        Answer free = apply(Map.of("permitType", "SCHOOL_STREET", "vrm", mark, "term", "P12M"));
        transcript.line("Rita", "asks for the exemption", free.text("status") + ", no checkout");
        if (!free.text("status").equals("ISSUED")) {
            throw new StoryBreaks("A free permit is not issued at once: " + free.body());
        }
    }

    private Visit receiveVisitor() {
        transcript.chapter("Rita has a visitor");
        Answer order = resident.post(suite.visitor("/v1/book-purchases"), Map.of("books", 1))
                .expect(201);
        pay(order.text("chargeId"));
        waitFor(suite.visitor("/v1/book-purchases/" + order.text("purchaseId")), "status", "BOUGHT");
        transcript.line("Rita", "buys a book of visits", pounds(order.body().path("price")));

        long startedAt = System.nanoTime();
        Answer visit = resident.post(suite.visitor("/v1/visits"), Map.of("vrm", visitorMark, "units", 1))
                .expect(201);
        String visitId = visit.text("visitId");
        Duration startedToCovered = officer.waitFor("COVERED", visitorMark, household.zone(), "RESIDENT", startedAt);
        transcript.line("Rita", "starts a visit for " + visitorMark, "until " + visit.text("until"));
        transcript.line(
                "Eddie", "checks " + visitorMark, "covered, " + startedToCovered.toMillis() + " ms after the start");

        Answer current = waitUntilVisible(suite.visitor("/v1/visits/" + visitId));
        Answer ended = resident.post(
                        suite.visitor("/v1/visits/" + visitId + "/end"),
                        current.etag().orElseThrow(),
                        Map.of())
                .expect(200);
        officer.waitFor("LAPSED", visitorMark, household.zone(), "RESIDENT", System.nanoTime());
        transcript.line(
                "Rita", "ends it early", ended.body().path("unitsReturned").asText() + " units back");
        Answer lapsed = officer.check(visitorMark, household.zone(), "RESIDENT");
        transcript.line(
                "Eddie",
                "checks " + visitorMark + " again",
                lapsed.text("headline") + "; advice: " + lapsed.text("advice"));
        Answer kept = Api.as(suite.token().apply("eddie"))
                .get(suite.enforcement("/v1/checks/" + lapsed.text("checkId")))
                .expect(200);
        transcript.line("Eddie", "reads the check back", "kept as evidence: " + kept.text("outcome"));
        return new Visit(visitId, startedToCovered);
    }

    private List<String> callHelpline() {
        transcript.chapter("Rita calls the helpline");
        Api agent = Api.as(suite.token().apply("harry"));
        Answer call = agent.post(
                        suite.helpline("/v1/calls"), Map.of("callerNumber", phone, "sourceService", "CONTACT_CENTRE"))
                .expect(201);
        transcript.line("Harry", "takes the call", call.text("recognition"));

        URI timeLine = suite.helpline("/v1/customers/" + accountId + "/time-line");
        List<String> types = new ArrayList<>();
        Waiting.until("the time line shows the visit's end", () -> {
            types.clear();
            JsonNode items = agent.get(timeLine).expect(200).body().path("items");
            items.forEach(item -> types.add(item.path("type").asText()));
            return types.stream().anyMatch(type -> type.contains("visit-ended"));
        });
        JsonNode items = agent.get(timeLine).expect(200).body().path("items");
        StreamSupport.stream(items.spliterator(), false)
                .forEach(item -> transcript.line(
                        "", item.path("at").asText(), item.path("text").asText()));

        Answer opened = agent.post(
                        suite.helpline("/v1/cases"),
                        Map.of(
                                "accountId",
                                accountId,
                                "callId",
                                call.text("callId"),
                                "reason",
                                "VISITOR_PERMIT",
                                "note",
                                "Asked why the visit ended early."))
                .expect(201);
        transcript.line("Harry", "opens a case", "case " + opened.text("caseId") + ", due " + opened.text("dueAt"));
        agent.post(
                        suite.helpline("/v1/cases/" + opened.text("caseId") + "/closure"),
                        opened.etag().orElseThrow(),
                        Map.of("outcome", "ANSWERED"))
                .expect(200);
        transcript.line("Harry", "answers and closes it", "closed");
        agent.post(suite.helpline("/v1/calls/" + call.text("callId") + "/end"), Map.of("outcome", "ANSWERED"))
                .expect(200);
        return List.copyOf(types);
    }

    private Answer apply(Map<String, Object> wish) {
        Answer draft = resident.post(suite.permits("/v1/applications"), wish).expect(201);
        return resident.post(suite.permits("/v1/applications/" + draft.text("applicationId") + "/submission"), Map.of())
                .expect(200);
    }

    /** Pays one charge on the sandbox's card page; the time when the page said so. */
    private long pay(String chargeId) {
        waitFor(suite.accounts("/v1/charges/" + chargeId), "status", "PAYABLE");
        Answer payment = resident.post(
                        suite.accounts("/v1/payments"),
                        Map.of("chargeIds", List.of(chargeId), "returnUrl", "http://localhost:3000/paid"))
                .expect(201);
        Answer page = resident.form(URI.create(payment.text("nextUrl")), "decision=pay");
        if (page.status() != 303 && page.status() != 200) {
            throw new StoryBreaks("The card page answers " + page.status());
        }
        return System.nanoTime();
    }

    private Answer waitFor(URI address, String field, String value) {
        Answer[] last = new Answer[1];
        Waiting.until(address + " has " + field + " " + value, () -> {
            last[0] = resident.get(address);
            return last[0].status() == 200 && last[0].text(field).equals(value);
        });
        return last[0];
    }

    private Answer waitUntilVisible(URI address) {
        return waitFor(address, "visibleToOfficers", "true");
    }

    private String etagOfAccount() {
        return resident.get(suite.accounts("/v1/accounts/" + accountId))
                .expect(200)
                .etag()
                .orElseThrow();
    }

    private URI vehicles() {
        return suite.accounts("/v1/accounts/" + accountId + "/vehicles");
    }

    private static String pounds(JsonNode money) {
        return String.format("GBP %.2f", money.path("amount").asLong() / 100.0);
    }
}
