package uk.kerbside.accounts.message;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.accounts.Customer;
import uk.kerbside.accounts.EdgeTest;
import uk.kerbside.events.Contract;
import uk.kerbside.events.Event;
import uk.kerbside.events.EventJson;
import uk.kerbside.events.Samples;
import uk.kerbside.events.Topic;
import uk.kerbside.kit.incoming.EventHandler;
import uk.kerbside.testkit.Topics;

/** The sample of every fact that is an occasion becomes a message that reads without a gap. */
@EdgeTest
@Tag("A-6")
class EveryFactIsWrittenTest {
    @Inject
    @Any
    Instance<EventHandler<?>> handlers;

    @Test
    void the_sample_of_every_fact_is_told_in_words() throws Exception {
        Customer rita = Customer.withAccount();
        Set<Contract> occasions = handlers.stream()
                .map(handler -> Contract.of(handler.handles()))
                .filter(contract -> contract.topic() == Topic.PERMITS)
                .collect(Collectors.toSet());
        for (Contract contract : occasions) {
            String json = Samples.json(contract).replaceAll("\"A-[^\"]*\"", '"' + rita.accountId() + '"');
            Event fact = EventJson.mapper().readValue(json, contract.body());
            Topics.publish(fact, UUID.randomUUID().toString());
        }

        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(
                        Told.messages(rita).getList("items.findAll { it.status != 'PLANNED' }"))
                .hasSizeGreaterThanOrEqualTo(occasions.size() - 3));
        Set<String> told = new TreeSet<>(Told.messages(rita).getList("items.kind", String.class));
        assertThat(Arrays.stream(MessageKind.values()).map(Enum::name)).containsAll(told);
        assertThat(told)
                .contains("PERMIT_SUSPENDED", "PERMIT_REVOKED", "APPLICATION_REFUSED", "EVIDENCE_ASKED")
                .contains("BAYS_SUSPENDED", "PLACE_OFFERED", "SPONSORSHIP_ENDED")
                .contains("WAITING_LIST_JOINED", "PLACE_OFFER_LAPSED", "PERMIT_TRANSFERRED")
                .contains("RENEWAL_ANNOUNCED", "AGREED_RENEWAL_FAILED", "RULES_CHANGE");
    }
}
