package uk.kerbside.accounts.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.accounts.Customer;
import uk.kerbside.accounts.EdgeTest;
import uk.kerbside.events.permits.PermitTransferred;
import uk.kerbside.events.permits.PlaceOfferLapsed;
import uk.kerbside.events.permits.WaitingListJoined;
import uk.kerbside.kernel.Revision;
import uk.kerbside.testkit.Topics;

/** Those who wait hear where they stand; a permit that changes hands is told to both, unless one has died. */
@EdgeTest
@Tag("A-6")
@Tag("P-10")
class TransferAndWaitingMessagesTest {
    @Test
    void who_joins_a_waiting_list_is_told_their_position_and_that_there_is_no_permit() {
        Customer rita = Customer.withAccount();
        String id = "AP-" + UUID.randomUUID();

        Topics.publish(
                new WaitingListJoined(
                        new Revision(1, 2), id, rita.accountId(), "CAR_PARK_SEASON", "CP-ANGEL", 4, now()),
                id);

        JsonPath told = Told.awaitMessage(rita, "DELIVERED", 1);
        assertThat(told.getString("items[0].kind")).isEqualTo("WAITING_LIST_JOINED");
        assertThat(told.getString("items[0].tries[0].body"))
                .contains("you are number 4 on the list", "All car park season permits for CP-ANGEL", "NO permit yet");
    }

    @Test
    void who_did_not_answer_an_offer_is_told_that_it_has_gone() {
        Customer rita = Customer.withAccount();
        String id = "AP-" + UUID.randomUUID();

        Topics.publish(
                new PlaceOfferLapsed(new Revision(1, 3), id, rita.accountId(), "CAR_PARK_SEASON", "CP-ANGEL", now()),
                id);

        JsonPath told = Told.awaitMessage(rita, "DELIVERED", 1);
        assertThat(told.getString("items[0].kind")).isEqualTo("PLACE_OFFER_LAPSED");
        assertThat(told.getString("items[0].tries[0].body")).contains("has gone to the next on the list");
    }

    @Test
    void a_transfer_is_told_to_both() {
        Customer before = Customer.withAccount();
        Customer after = Customer.withAccount();

        transferred(before, after, "POWER_OF_ATTORNEY");

        assertThat(Told.awaitMessage(after, "DELIVERED", 1).getString("items[0].kind"))
                .isEqualTo("PERMIT_TRANSFERRED");
        assertThat(Told.awaitMessage(before, "DELIVERED", 1).getString("items[0].kind"))
                .isEqualTo("PERMIT_PASSED_ON");
    }

    @Test
    @Tag("case")
    void nobody_writes_to_a_holder_who_has_died() {
        Customer before = Customer.withAccount();
        Customer after = Customer.withAccount();

        transferred(before, after, "BEREAVEMENT");

        Told.awaitMessage(after, "DELIVERED", 1);
        assertThat(Told.messages(before).getList("items")).isEmpty();
    }

    private static void transferred(Customer before, Customer after, String reason) {
        String number = "P-" + UUID.randomUUID();
        Topics.publish(
                new PermitTransferred(
                        new Revision(1, 4), number, after.accountId(), before.accountId(), "RESIDENT", reason, now()),
                number);
    }

    private static Instant now() {
        return InstantSource.system().instant();
    }
}
