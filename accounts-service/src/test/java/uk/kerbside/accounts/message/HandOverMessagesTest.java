package uk.kerbside.accounts.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.accounts.template.MessageSettingsInTests;

/** Who waits for whom while somebody who delivers messages is away. */
@Tag("A-6")
class HandOverMessagesTest {
    private final Map<String, Message> planned = new TreeMap<>();
    private final List<String> tried = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-30T12:00:00Z");
    private boolean isAway;
    private HandOverMessages handOver;

    @BeforeEach
    void forty_messages_are_planned() {
        for (int i = 10; i < 50; i++) {
            String id = "M-" + i;
            planned.put(
                    id,
                    Message.plan(
                            id,
                            Occasion.of(
                                    id,
                                    MessageKind.HIRE_ENDS,
                                    "A-1",
                                    Map.of("vehicle", "AB12CDE", "lastDay", "1 December")),
                            now));
        }
        Messages messages = new MessagesInMemory(planned);
        DueMessages due = new DueMessages(messages, null, MessageSettingsInTests.SETTINGS, () -> now);
        HandOverMessage trying = new HandOverMessage(null, null) {
            @Override
            void handOver(String messageId) {
                tried.add(messageId);
                if (messageId.equals("M-10")) {
                    throw new NotTakenException("Template not found", null);
                }
                if (isAway) {
                    throw new ProviderAwayException("Nobody is there");
                }
            }
        };
        handOver = new HandOverMessages(
                due, trying, new TakeSetback(messages, null, MessageSettingsInTests.SETTINGS, () -> now));
    }

    @Test
    void one_that_is_not_taken_as_it_is_keeps_no_other_waiting() {
        handOver.handOver();

        assertThat(tried).containsExactlyElementsOf(planned.keySet());
    }

    @Test
    void what_nobody_came_to_while_the_provider_was_away_waits_no_longer_and_longer() {
        isAway = true;
        for (int i = 0; i < 6; i++) {
            handOver.handOver();
            now = now.plus(Duration.ofSeconds(30));
        }
        assertThat(tried).hasSizeLessThan(planned.size()).doesNotContain("M-49");
        isAway = false;
        tried.clear();

        handOver.handOver();

        assertThat(tried).contains("M-49");
    }
}
