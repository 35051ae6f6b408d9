package uk.kerbside.accounts.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
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
import uk.kerbside.testkit.MovableClock;
import uk.kerbside.testkit.Topics;

/** The sample of every fact that is an occasion becomes a message that reads without a gap. */
@EdgeTest
@Tag("A-6")
class EveryFactIsWrittenTest {
    /** What was to be put in and was not there: a brace, two spaces, a space before a stop. */
    private static final Pattern GAP = Pattern.compile("[{}]|[^\\n] {2}| [.,;:](\\s|$)");

    private static final List<String> TOLD = List.of(
            "PERMIT_SUSPENDED",
            "PERMIT_REVOKED",
            "APPLICATION_REFUSED",
            "EVIDENCE_ASKED",
            "BAYS_SUSPENDED",
            "PLACE_OFFERED",
            "SPONSORSHIP_ENDED",
            "WAITING_LIST_JOINED",
            "PLACE_OFFER_LAPSED",
            "PERMIT_TRANSFERRED",
            "RENEWAL_ANNOUNCED",
            "AGREED_RENEWAL_FAILED",
            "RULES_CHANGE");

    @Inject
    @Any
    Instance<EventHandler<?>> handlers;

    @Inject
    Round round;

    @Inject
    MovableClock clock;

    @Test
    void the_sample_of_every_fact_is_told_in_words() throws Exception {
        // The samples are of this morning.
        clock.set("2026-11-23T09:30:00Z");
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

        JsonPath told = Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> {
                            round.goes();
                            return rita.get("/v1/messages?limit=200").jsonPath();
                        },
                        found -> found.getList("items.kind", String.class).containsAll(TOLD)
                                && !found.getList("items.status", String.class).contains("PLANNED"));

        assertThat(told.<Object>get("next")).isNull();
        assertThat(told.<String>getList("items.tries.subject.flatten()"))
                .isNotEmpty()
                .noneMatch(GAP.asPredicate());
        assertThat(told.<String>getList("items.tries.body.flatten()"))
                .isNotEmpty()
                .noneMatch(GAP.asPredicate());
    }
}
