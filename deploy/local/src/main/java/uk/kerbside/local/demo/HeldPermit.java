package uk.kerbside.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import uk.kerbside.local.demo.Api.Answer;

/** A permit a resident has been given: how it stands, and what its holder does with it over HTTP. */
public final class HeldPermit {
    private final URI address;
    private final Api api;

    HeldPermit(URI address, Api holder) {
        this.address = address;
        this.api = holder;
    }

    /** As it stands now. */
    public Answer read() {
        return api.get(address).expect(200);
    }

    /** As it stands once officers are answered from its newest state. */
    Answer visibleToOfficers() {
        return Waiting.untilSays(api, address, "visibleToOfficers", "true");
    }

    /** As it stands once its status is this one and officers are answered from its newest state. */
    Answer once(String status) {
        Waiting.untilSays(api, address, "status", status);
        return visibleToOfficers();
    }

    /** Has a courtesy car stand in on it for a fortnight. */
    Answer borrowCar(String courtesyMark) {
        return change("/temporary-vehicles", Map.of("vrm", courtesyMark, "days", 14));
    }

    /** Gives the courtesy car back before its time. */
    Answer returnCar(String courtesyMark) {
        return change("/temporary-vehicles/end", Map.of("vrm", courtesyMark));
    }

    /** Moves it to another car for good. */
    Answer changeCar(String to) {
        return change("/vehicle-changes", Map.of("vrm", to));
    }

    /** The answer names the application for what follows it, which is still to be handed in. */
    Answer beginRenewal() {
        return api.post(of("/renewals"), Map.of()).expect(201);
    }

    Answer surrender() {
        return change("/surrender", Map.of());
    }

    /** What would be given back if it were given up now. */
    Answer quoteRefund() {
        return api.post(of("/refund-quotes"), Map.of()).expect(200);
    }

    /** Its refund, once the money is back. */
    JsonNode refund() {
        AtomicReference<JsonNode> refund = new AtomicReference<>();
        Waiting.until("the refund of " + address + " is on the card", () -> {
            refund.set(read().body().path("refunds").path(0));
            return refund.get().path("status").asText().equals("REFUNDED");
        });
        return refund.get();
    }

    private Answer change(String how, Map<String, ?> wanted) {
        String etag = visibleToOfficers().etag().orElseThrow();
        return api.post(of(how), etag, wanted).expect(200);
    }

    private URI of(String what) {
        return URI.create(address + what);
    }
}
