package uk.kerbside.local.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.random.RandomGenerator;
import uk.kerbside.local.demo.Api.Answer;
import uk.kerbside.local.demo.People.Household;

/**
 * A resident with a login, a household and a car of their own, and what they do over HTTP. Nobody else uses the same
 * household by intention, so that stories told side by side do not meet.
 */
public final class Resident {
    private static final Duration OFFERED_WITHIN = Duration.ofSeconds(60);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);
    private static final String PHONE = "+447700900";

    private final Suite suite;
    private final Api api;
    private final Household household;
    private final String mark;
    private final String visitorMark;
    private final String courtesyMark;
    private final String phone;
    private String accountId;

    public Resident(Suite suite, RandomGenerator random) {
        this(suite, random, new People(random).household(suite.council()));
    }

    /** Somebody else who lives in the same zone. */
    Resident neighbour(RandomGenerator random) {
        return new Resident(suite, random, new People(random).householdIn(suite.council(), zone()));
    }

    private Resident(Suite suite, RandomGenerator random, Household household) {
        People people = new People(random);
        this.suite = suite;
        this.household = household;
        this.mark = people.mark();
        this.visitorMark = people.mark();
        this.courtesyMark = people.mark();
        this.phone = PHONE + String.format("%03d", random.nextInt(1000));
        this.api = Api.as(suite.newResident().apply("resident-" + Long.toString(random.nextLong() >>> 16, 36)));
    }

    /** The mark of their own car. */
    public String mark() {
        return mark;
    }

    /** The mark of the car of whoever visits them. */
    public String visitorMark() {
        return visitorMark;
    }

    /** The mark of a car that stands in for their own. */
    String courtesyMark() {
        return courtesyMark;
    }

    public String zone() {
        return household.zone();
    }

    public String accountId() {
        return accountId;
    }

    String postcode() {
        return household.postcode();
    }

    String phone() {
        return phone;
    }

    /** Opens the account, chooses the property, proves residency and adds the car: all that a permit needs. */
    public void settle() {
        openAccount();
        chooseProperty();
        proveResidency();
        addCar();
    }

    Answer openAccount() {
        Answer account = api.post(
                        suite.accounts("/v1/accounts"),
                        Map.of(
                                "kind", "PERSON",
                                "name", "Rita Resident",
                                "email", "rita.resident@example.org",
                                "phone", phone,
                                "preferredChannel", "EMAIL"))
                .expect(201);
        accountId = account.text("accountId");
        return account;
    }

    int addressesAtPostcode() {
        return api.post(suite.accounts("/v1/property-searches"), Map.of("postcode", household.postcode()))
                .expect(200)
                .body()
                .path("items")
                .size();
    }

    Answer chooseProperty() {
        String etag = api.get(suite.accounts("/v1/accounts/" + accountId))
                .expect(200)
                .etag()
                .orElseThrow();
        return api.put(
                        suite.accounts("/v1/accounts/" + accountId + "/property"),
                        etag,
                        Map.of("uprn", household.uprn()))
                .expect(200);
    }

    Answer proveResidency() {
        return api.post(
                        suite.accounts("/v1/accounts/" + accountId + "/residency-proofs"),
                        Map.of("method", "COUNCIL_TAX", "reference", household.councilTaxReference()))
                .expect(200);
    }

    /** Types the letter O for the zero of the mark; the answer is a question. */
    Answer addCarMistyped(String mistyped) {
        return api.post(vehicles(), Map.of("vrm", mistyped)).expect(409);
    }

    void addCar() {
        api.post(vehicles(), Map.of("vrm", mark, "make", "VAUXHALL", "colour", "BLUE"))
                .expect(201);
    }

    int permitTypes() {
        return api.get(suite.permits("/v1/permit-types"))
                .expect(200)
                .body()
                .path("items")
                .size();
    }

    Answer quote(String permitType) {
        return api.post(suite.permits("/v1/quotes"), wish(permitType)).expect(200);
    }

    /** Drafts and submits an application for a year; the answer is the application as it then stands. */
    public Answer apply(String permitType) {
        return submit(draft(permitType).text("applicationId"));
    }

    Answer draft(String permitType) {
        return api.post(suite.permits("/v1/applications"), wish(permitType)).expect(201);
    }

    /** Drafts and submits, and waits where there is no place left. */
    Answer applyOrWait(String permitType) {
        Map<String, Object> wish = new HashMap<>(wish(permitType));
        wish.put("joinWaitingList", true);
        return submit(
                api.post(suite.permits("/v1/applications"), wish).expect(201).text("applicationId"));
    }

    /** Takes the place that is offered, once it is: places that fell free are looked after four times a minute. */
    Answer takeOffer(String applicationId) {
        URI application = suite.permits("/v1/applications/" + applicationId);
        AtomicReference<Answer> offered = new AtomicReference<>();
        Waiting.until("application " + applicationId + " has an offer", OFFERED_WITHIN, BETWEEN_LOOKS, () -> {
            offered.set(api.get(application).expect(200));
            return offered.get()
                    .body()
                    .path("waitingList")
                    .path("status")
                    .asText()
                    .equals("OFFERED");
        });
        return api.post(
                        suite.permits("/v1/applications/" + applicationId + "/offer-acceptance"),
                        offered.get().etag().orElseThrow(),
                        Map.of())
                .expect(200);
    }

    /** Begins the renewal of a permit and hands it in; the answer is the application as it then stands. */
    Answer renew(String number) {
        return submit(permit(number).beginRenewal().text("applicationId"));
    }

    Answer submit(String applicationId) {
        return api.post(suite.permits("/v1/applications/" + applicationId + "/submission"), Map.of())
                .expect(200);
    }

    /** @param dated of which day it is, as the query says it */
    Answer upload(String applicationId, String document, String dated) {
        try (InputStream letter = Resident.class.getResourceAsStream("/demo/gp-letter.pdf")) {
            return api.post(
                            suite.permits("/v1/applications/" + applicationId + "/evidence?document=" + document + "&"
                                    + dated),
                            letter.readAllBytes())
                    .expect(201);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Hands a refused application in again, with the documents it has by now. */
    Answer resubmit(String applicationId) {
        String etag = api.get(suite.permits("/v1/applications/" + applicationId))
                .expect(200)
                .etag()
                .orElseThrow();
        return api.post(suite.permits("/v1/applications/" + applicationId + "/resubmission"), etag, Map.of())
                .expect(200);
    }

    /** Pays one charge on the sandbox's card page; the time, as {@link System#nanoTime}, when the page said so. */
    public long pay(String chargeId) {
        Waiting.untilSays(api, suite.accounts("/v1/charges/" + chargeId), "status", "PAYABLE");
        Answer payment = api.post(
                        suite.accounts("/v1/payments"),
                        Map.of("chargeIds", List.of(chargeId), "returnUrl", "http://localhost:3000/paid"))
                .expect(201);
        Answer page = api.form(URI.create(payment.text("nextUrl")), "decision=pay");
        if (page.status() != 303 && page.status() != 200) {
            throw new StoryBreaks("The card page answers " + page.status());
        }
        return System.nanoTime();
    }

    /** A permit of theirs, and what they do with it. */
    public HeldPermit permit(String number) {
        return new HeldPermit(suite.permits("/v1/permits/" + number), api);
    }

    /** Orders a book of visits and pays it. */
    public Answer buyBook() {
        Answer order = api.post(suite.visitor("/v1/book-purchases"), Map.of("books", 1))
                .expect(201);
        pay(order.text("chargeId"));
        Waiting.untilSays(api, suite.visitor("/v1/book-purchases/" + order.text("purchaseId")), "status", "BOUGHT");
        return order;
    }

    public Answer startVisit() {
        return api.post(suite.visitor("/v1/visits"), Map.of("vrm", visitorMark, "units", 1))
                .expect(201);
    }

    public Answer visit(String visitId) {
        return api.get(suite.visitor("/v1/visits/" + visitId)).expect(200);
    }

    /** Ends a visit early, as soon as officers see it. */
    Answer endVisit(String visitId) {
        Answer current = Waiting.untilSays(api, suite.visitor("/v1/visits/" + visitId), "visibleToOfficers", "true");
        return api.post(
                        suite.visitor("/v1/visits/" + visitId + "/end"),
                        current.etag().orElseThrow(),
                        Map.of())
                .expect(200);
    }

    private Map<String, Object> wish(String permitType) {
        return Map.of("permitType", permitType, "vrm", mark, "term", "P12M");
    }

    private URI vehicles() {
        return suite.accounts("/v1/accounts/" + accountId + "/vehicles");
    }
}
