package uk.kerbside.accounts.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.accounts.Customer;
import uk.kerbside.accounts.EdgeTest;
import uk.kerbside.accounts.Issuer;
import uk.kerbside.accounts.Payer;
import uk.kerbside.accounts.chase.ChaseUnpaid;
import uk.kerbside.testkit.MovableClock;

/** Whoever left a basket unpaid is told that what they wanted is not valid yet. */
@EdgeTest
@Tag("A-5")
class ChaseUnpaidTest {
    @Inject
    MovableClock clock;

    @Inject
    ChaseUnpaid chaseUnpaid;

    private Instant noon;
    private Customer rita;

    /** Charges are raised by the real time. */
    @BeforeEach
    void rita_has_an_account() {
        rita = Customer.withAccount();
        noon = clock.instant().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofHours(12));
    }

    @Test
    @Tag("case")
    @ActivateRequestContext
    void an_unfinished_checkout_says_not_yet_valid_and_is_told_once_for_each_step() {
        Issuer.raises(rita);
        chaseAfter(0);
        chaseAfter(2);
        chaseAfter(2);

        JsonPath told = Told.awaitMessage(rita, "DELIVERED", 1);
        assertThat(told.getString("items[0].kind")).isEqualTo("PAYMENT_CHASED");
        assertThat(told.getString("items[0].tries[0].body"))
                .contains("You have not paid £70.00 for: Resident permit, 12 months.", "NOT YET VALID");
        chaseAfter(23);
        Told.awaitMessage(rita, "DELIVERED", 1);
        assertThat(Told.messages(rita).getList("items")).hasSize(2);
        chaseAfter(31);
        assertThat(Told.messages(rita).getList("items")).hasSize(2);
    }

    @Test
    @ActivateRequestContext
    void nobody_is_chased_for_what_is_paid_nor_at_night() {
        Payer.pays(rita, Issuer.raises(rita));
        chaseAfter(2);
        String unpaid = Issuer.raises(rita);
        clock.runFrom(noon.plus(Duration.ofDays(2)).plus(Duration.ofHours(12)));
        chaseUnpaid.chase();

        assertThat(unpaid).isNotBlank();
        assertThat(Told.messages(rita).getList("items")).isEmpty();
    }

    private void chaseAfter(int days) {
        clock.runFrom(noon.plus(Duration.ofDays(days)));
        chaseUnpaid.chase();
    }
}
