package uk.kerbside.helpline.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.events.Contract;
import uk.kerbside.events.Topic;
import uk.kerbside.events.TopicKind;
import uk.kerbside.helpline.Neighbours;
import uk.kerbside.kit.incoming.EventHandler;
import uk.kerbside.testkit.Backing;

/** A new fact about customers must not be forgotten here: this fails until it is told or left out on purpose. */
@QuarkusTest
@WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = Neighbours.class, scope = TestResourceScope.GLOBAL)
@Tag("H-3")
class EveryFactIsToldTest {
    /** About a right, a check, an officer's own work or our own operations, and no customer. */
    private static final Set<Contract> LEFT_OUT = Set.of(
            Contract.APPLICATION_CLAIMED,
            Contract.APPLICATION_RELEASED,
            Contract.MISUSE_REPORTED,
            Contract.MISUSE_REPORT_CLAIMED,
            Contract.MISUSE_REPORT_RELEASED,
            Contract.MISUSE_REPORT_ESCALATED,
            Contract.MISUSE_DECIDED,
            Contract.RIGHT_REVISION_APPLIED,
            Contract.CHECK_MADE_AGAIN,
            Contract.EVIDENCE_SEALED,
            Contract.MESSAGE_TEMPLATE_DRAFTED,
            Contract.MESSAGE_TEMPLATE_PUBLISHED,
            Contract.MESSAGE_TEMPLATE_WITHDRAWN,
            Contract.PRINT_FILE_MADE,
            Contract.PRINT_FILE_HANDED_OVER,
            Contract.DEAD_LETTERED);

    @ConfigProperty(name = "kerbside.incoming.topics")
    List<String> topics;

    @Inject
    @Any
    Instance<EventHandler<?>> handlers;

    @Test
    void every_fact_about_a_customer_is_told() {
        Set<Contract> told =
                handlers.stream().map(handler -> Contract.of(handler.handles())).collect(Collectors.toSet());
        List<Contract> facts = Arrays.stream(Contract.values())
                .filter(contract -> contract.topic().kind() == TopicKind.FACTS)
                .filter(contract -> !LEFT_OUT.contains(contract))
                .toList();

        assertThat(told).containsAll(facts);
    }

    @Test
    void every_topic_of_facts_is_listened_to() {
        List<String> facts = Arrays.stream(Contract.values())
                .filter(contract -> contract.topic().kind() == TopicKind.FACTS)
                .filter(contract -> !LEFT_OUT.contains(contract))
                .map(Contract::topic)
                .map(Topic::wireName)
                .distinct()
                .toList();

        assertThat(topics).containsAll(facts);
    }
}
