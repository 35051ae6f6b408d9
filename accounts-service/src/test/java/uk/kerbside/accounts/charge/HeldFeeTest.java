package uk.kerbside.accounts.charge;

import static org.hamcrest.Matchers.equalTo;

import java.time.Instant;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.accounts.Customer;
import uk.kerbside.accounts.EdgeTest;
import uk.kerbside.accounts.Issuer;
import uk.kerbside.events.WireMoney;
import uk.kerbside.events.permits.ProvisionalCoverBegun;
import uk.kerbside.events.permits.ProvisionalCoverEnded;
import uk.kerbside.kernel.Revision;
import uk.kerbside.testkit.Topics;

/** A fee for provisional cover is held: nobody has earned it before it is proved what it was paid for. */
@EdgeTest
@Tag("P-18")
@Tag("A-8")
class HeldFeeTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final Instant END = Instant.parse("2026-12-24T00:00:00Z");

    private Customer rita;
    private String chargeId;

    @BeforeEach
    void a_charge_is_raised() {
        rita = Customer.withAccount();
        chargeId = Issuer.raises(rita);
    }

    @Test
    void it_is_held_from_the_beginning_to_the_end_of_the_cover() {
        shown(false);

        Topics.publish(begun(rita.accountId()), chargeId);
        shown(true);

        Topics.publish(
                new ProvisionalCoverEnded(
                        new Revision(0, 3),
                        "P-7KQ2-9XNM",
                        "A-WT5C-2JHR",
                        rita.accountId(),
                        "RESIDENT",
                        chargeId,
                        "PROVED",
                        END,
                        NOON),
                chargeId);
        shown(false);
    }

    private ProvisionalCoverBegun begun(String accountId) {
        return new ProvisionalCoverBegun(
                new Revision(0, 2),
                "P-7KQ2-9XNM",
                "A-WT5C-2JHR",
                accountId,
                "RESIDENT",
                chargeId,
                "NEW_RESIDENT",
                List.of("address"),
                List.of("UTILITY_BILL"),
                END,
                new WireMoney(7000, "GBP"),
                NOON);
    }

    private void shown(boolean held) {
        Awaitility.await().untilAsserted(() -> rita.get("/v1/charges/" + chargeId)
                .then()
                .statusCode(200)
                .body("held", equalTo(held)));
    }
}
