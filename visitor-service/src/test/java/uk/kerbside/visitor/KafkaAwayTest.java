package uk.kerbside.visitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.events.Topic;
import uk.kerbside.events.charges.ChargeRaised;
import uk.kerbside.events.rights.RightPublished;
import uk.kerbside.events.visits.VisitBooked;
import uk.kerbside.events.visits.VisitEnded;
import uk.kerbside.kernel.RightStatus;
import uk.kerbside.testkit.Backing;
import uk.kerbside.testkit.MovableClock;
import uk.kerbside.testkit.Recorded;
import uk.kerbside.testkit.Topics;

/** Kafka is away: visitors are received all the same, and officers hear of it afterwards. */
@QuarkusTest
@WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
@Tag("X-5")
class KafkaAwayTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    MovableClock clock;

    @AfterEach
    void kafka_is_back() {
        Backing.startKafka();
    }

    @Test
    void visits_and_orders_are_taken_while_kafka_is_away_and_told_when_it_is_back() {
        // A clock that runs: waiting between tries needs time that passes.
        clock.runFrom(Instant.parse("2026-11-24T10:00:00Z"));
        Resident rita = Resident.in(Council.ALWAYS);
        Visitor.buy(rita, 1);
        Response before = Visitor.start(rita, Visitor.newMark(), 1);
        Topics.awaitEvent(RightPublished.class, before.path("rightId"));

        Backing.stopKafka();
        Response during = Visitor.start(rita, Visitor.newMark(), 2)
                .then()
                .statusCode(201)
                .extract()
                .response();
        Response ended =
                Visitor.end(rita, before).then().statusCode(200).extract().response();
        Response order = Visitor.order(rita, 1).then().statusCode(201).extract().response();

        String visitId = during.path("visitId");
        assertThat(during.<Boolean>path("visibleToOfficers")).isFalse();
        assertThat(Visitor.visit(rita, visitId).<Boolean>path("coversNow")).isTrue();
        assertThat(Visitor.visit(rita, visitId).<Boolean>path("visibleToOfficers"))
                .isFalse();
        assertThat(Visitor.unitsLeft(rita)).isEqualTo(7);
        assertThat(ended.<String>path("status")).isEqualTo("ENDED");

        Backing.startKafka();
        await().atMost(PATIENCE)
                .until(() -> typesOf(Topic.RIGHTS, during.path("rightId")).size() == 1
                        && typesOf(Topic.RIGHTS, before.path("rightId")).size() == 2
                        && typesOf(Topic.VISITS, visitId).size() == 1
                        && typesOf(Topic.VISITS, before.path("visitId")).size() == 2
                        && typesOf(Topic.CHARGES, order.path("chargeId")).size() == 1);
        RightPublished right = Topics.awaitEvent(RightPublished.class, during.path("rightId"));
        assertThat(right.status()).isEqualTo(RightStatus.GRANTED);
        assertThat(Topics.events(RightPublished.class, before.path("rightId")))
                .extracting(RightPublished::status)
                .containsExactly(RightStatus.GRANTED, RightStatus.ENDED);
        assertThat(Topics.events(VisitBooked.class, visitId)).hasSize(1);
        assertThat(Topics.events(VisitEnded.class, before.path("visitId"))).hasSize(1);
        assertThat(Topics.events(ChargeRaised.class, order.path("chargeId"))).hasSize(1);

        Visitor.applied(right.rightId(), right.revision());
        await().atMost(PATIENCE).until(() -> Visitor.visit(rita, visitId).<Boolean>path("visibleToOfficers"));
        Visitor.pay(order.path("chargeId"), Instant.parse("2026-11-24T10:01:00Z"));
        await().atMost(PATIENCE).until(() -> Visitor.unitsLeft(rita) == 17);
    }

    private static List<String> typesOf(Topic topic, String key) {
        return Topics.records(topic).stream()
                .filter(record -> key.equals(record.key()))
                .map(Recorded::type)
                .map(type -> type.orElse("none"))
                .toList();
    }
}
