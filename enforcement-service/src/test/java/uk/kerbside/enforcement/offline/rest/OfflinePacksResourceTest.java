package uk.kerbside.enforcement.offline.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.enforcement.ARight;
import uk.kerbside.enforcement.Council;
import uk.kerbside.enforcement.Handheld;
import uk.kerbside.enforcement.Neighbours;
import uk.kerbside.enforcement.offline.Device;
import uk.kerbside.enforcement.offline.PackReader;
import uk.kerbside.testkit.Backing;
import uk.kerbside.testkit.MovableClock;

@QuarkusTest
@WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
@Tag("E-7")
class OfflinePacksResourceTest {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    @Inject
    MovableClock clock;

    private final String eddie = "eddie-" + UUID.randomUUID();
    private final Handheld live = Handheld.of(eddie);
    private final Device device = new Device("handheld-17", eddie);
    private final String vrm = Council.freshMark();

    @BeforeEach
    void everything_is_fresh() {
        Handheld.awaitFresh();
    }

    @AfterEach
    void everybody_speaks() {
        Neighbours.speakAgain();
    }

    @Test
    void pack_and_live_check_find_the_same_of_every_mark_also_when_either_side_slipped() {
        String held = vrm.substring(0, 2) + "09" + vrm.substring(4);
        String slipped = Council.freshMark().substring(0, 2) + "O9" + vrm.substring(4);
        ARight.of(held).publish();
        ARight.of(slipped).publish();
        String lapsed = Council.freshMark();
        ARight.of(lapsed).until(clock.instant().minus(Duration.ofDays(2))).publish();
        String elsewhere = Council.freshMark();
        ARight.of(elsewhere).in("TZ9").publish();
        String paper = Council.freshMark();
        ARight.of(paper).paper().publish();
        live.await("PAPER_ON_FILE", paper);
        live.await("COVERED", slipped);

        PackReader reader = device.read(device.ordered(Council.ZONE, Council.DAY_ZONE));

        List<String> marks = List.of(
                held,
                held.replace("09", "O9"),
                slipped,
                slipped.replace("O9", "09"),
                lapsed,
                elsewhere,
                paper,
                Council.freshMark());
        for (String mark : marks) {
            for (String place : List.of(Council.ZONE, Council.DAY_ZONE)) {
                for (String bay : List.of("RESIDENT", "SHARED", "BUSINESS", "SINGLE_YELLOW")) {
                    Map<String, Object> question = Handheld.question(mark, "place", place);
                    question.put("bayClass", bay);
                    Instant at = clock.instant();
                    question.put("at", at.toString());
                    String found = live.ask(question).statusCode(200).extract().path("outcome");
                    assertThat(reader.find(mark, place, bay, at))
                            .as(place + " " + bay)
                            .isEqualTo(found);
                }
            }
        }
    }

    @Test
    void a_delta_brings_what_has_changed_and_takes_out_what_is_no_more() {
        clock.runFrom(Instant.parse("2027-03-02T10:00:00Z"));
        Handheld.awaitFresh();
        ARight before = ARight.of(vrm).publish();
        live.await("COVERED", vrm);
        String packId = device.ordered(Council.ZONE);
        PackReader reader = device.read(packId);
        String cursor = device.get("/v1/offline-packs/" + packId).path("cursor");
        String later = Council.freshMark();
        assertThat(reader.find(later, Council.ZONE, "RESIDENT", clock.instant()))
                .isEqualTo("NOTHING_KNOWN");

        ARight.of(later).publish();
        before.in(Council.OTHER_ZONE).revision(1, 2).publish();
        live.await("COVERED", later);
        live.await("WRONG_PLACE", vrm);
        Response delta = awaitDelta(reader, packId, cursor, later);

        assertThat(reader.find(vrm, Council.ZONE, "RESIDENT", clock.instant())).isEqualTo("WRONG_PLACE");
        assertThat(delta.<Boolean>path("delta")).isTrue();
        device.get("/v1/offline-packs/" + packId + "/delta?cursor=" + delta.path("cursor"))
                .then()
                .statusCode(200);
        device.get("/v1/offline-packs/" + packId + "/delta?cursor=bm9uZQ")
                .then()
                .statusCode(400)
                .body("code", equalTo("INVALID_CURSOR"));
    }

    /** The ledger is written by another thread than memory. */
    private Response awaitDelta(PackReader reader, String packId, String cursor, String expected) {
        return Awaitility.await()
                .atMost(PATIENCE)
                .until(
                        () -> {
                            Response delta = device.get("/v1/offline-packs/" + packId + "/delta?cursor=" + cursor);
                            device.take(reader, delta);
                            return delta;
                        },
                        delta -> reader.find(expected, Council.ZONE, "RESIDENT", clock.instant())
                                .equals("COVERED"));
    }

    @Test
    @Tag("case")
    void a_silent_source_is_an_error_and_never_an_empty_list() {
        String packId = device.ordered(Council.ZONE);
        String cursor = device.get("/v1/offline-packs/" + packId).path("cursor");

        Neighbours.fallSilent("visitor");
        clock.advance(Duration.ofSeconds(11));
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> device.get("/v1/offline-packs/" + packId).statusCode() == 503);

        device.get("/v1/offline-packs/" + packId)
                .then()
                .statusCode(503)
                .header("Retry-After", "10")
                .body("code", equalTo("SOURCE_SILENT"));
        device.get("/v1/offline-packs/" + packId + "/delta?cursor=" + cursor)
                .then()
                .statusCode(503)
                .header("Retry-After", notNullValue());
        device.order(List.of(Council.ZONE), Map.of()).then().statusCode(503);
    }

    @Test
    void a_pack_is_over_on_the_device_and_here() {
        String packId = device.ordered(Council.ZONE);
        PackReader reader = device.read(packId);
        Instant expiresAt =
                Instant.parse(device.order(List.of(Council.ZONE), Map.of()).<String>path("expiresAt"));

        clock.set(expiresAt.plusSeconds(1));
        Handheld.awaitFresh();

        assertThatThrownBy(() -> reader.find(vrm, Council.ZONE, "RESIDENT", clock.instant()))
                .isInstanceOf(PackReader.UnusableException.class)
                .hasMessage("the pack is over");
        device.get("/v1/offline-packs/" + packId).then().statusCode(409).body("code", equalTo("PACK_EXPIRED"));
        device.key(packId).then().statusCode(409).body("code", equalTo("PACK_EXPIRED"));
    }

    @Test
    void a_pack_and_its_key_are_good_for_one_officer_and_one_device() {
        String packId = device.ordered(Council.ZONE);
        Device stolen = new Device("handheld-18", eddie);
        Device other = new Device("handheld-17", "edwina-" + UUID.randomUUID());

        stolen.key(packId).then().statusCode(409).body("code", equalTo("DEVICE_IS_ANOTHER"));
        other.key(packId).then().statusCode(404);
        other.get("/v1/offline-packs/" + packId).then().statusCode(404);
        Response content = device.get("/v1/offline-packs/" + packId);
        PackReader reader = new PackReader(new byte[32]);
        assertThatThrownBy(() -> stolen.take(reader, content)).hasMessage("it is not this device's");
        assertThat(content.asString()).doesNotContain(vrm);
    }

    @Test
    void a_pack_somebody_changed_is_not_read() {
        Response content = device.get("/v1/offline-packs/" + device.ordered(Council.ZONE));
        byte[] bytes = Device.bytes(content, "bytes");
        bytes[bytes.length - 1] ^= 1;

        assertThatThrownBy(() -> new PackReader(new byte[32])
                        .take(bytes, Device.bytes(content, "signature"), device.publicKey(), "handheld-17"))
                .hasMessage("the signature is false");
    }

    @Test
    void what_cannot_be_ordered_is_refused() {
        device.order(List.of("NOWHERE"), Map.of()).then().statusCode(409).body("code", equalTo("PLACE_UNKNOWN"));
        device.order(List.of(Council.ZONE), Map.of("deviceKey", "AAAA"))
                .then()
                .statusCode(409)
                .body("code", equalTo("DEVICE_KEY_UNUSABLE"));
        device.order(List.of(Council.ZONE), Map.of("deviceKey", "no base 64"))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/deviceKey"));
        device.order(List.of(Council.ZONE), Map.of("on", "2020-01-01"))
                .then()
                .statusCode(409)
                .body("code", equalTo("DAY_NOT_OFFERED"));
    }
}
