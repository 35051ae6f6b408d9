package uk.kerbside.accounts.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.accounts.template.MessageSettingsInTests;
import uk.kerbside.events.messages.MessageChannel;

/** A message nobody takes is not tried for ever. */
@Tag("A-6")
class TakeSetbackTest {
    private static final Instant PLANNED = Instant.parse("2026-11-30T12:00:00Z");
    private static final Duration LONGEST = Duration.ofDays(3);

    private final Message message = Message.plan(
            "M-1",
            Occasion.of("cause-1", MessageKind.HIRE_ENDS, "A-1", Map.of("vehicle", "AB12CDE", "lastDay", "1 December")),
            PLANNED);
    private final List<String> ended = new ArrayList<>();
    private Instant now = PLANNED;
    private final TakeSetback setback = new TakeSetback(
            new MessagesInMemory(Map.of("M-1", message)),
            new RecordMessage(null, null, null, null, null, null, null, null) {
                @Override
                public void bounced(String reference, String reason) {
                    ended.add(reference + " " + reason);
                    message.fail(reason, now);
                    message.goOn(now);
                }

                @Override
                void notWritten(String messageId) {
                    ended.add(messageId + " not written");
                }
            },
            MessageSettingsInTests.SETTINGS,
            () -> now);

    @Test
    void what_is_refused_again_and_again_goes_another_way_after_so_many_times() {
        asked(MessageChannel.EMAIL);

        refused(23);
        assertThat(ended).isEmpty();
        refused(1);

        assertThat(ended).containsExactly("M-1:EMAIL not-taken");
    }

    @Test
    void each_way_may_be_refused_as_often() {
        asked(MessageChannel.EMAIL);
        refused(24);
        asked(MessageChannel.SMS);

        refused(23);
        assertThat(ended).hasSize(1);
        refused(1);

        assertThat(ended).containsExactly("M-1:EMAIL not-taken", "M-1:SMS not-taken");
    }

    @Test
    void what_nobody_answers_for_goes_another_way_after_three_days_and_every_other_way_at_once_then() {
        asked(MessageChannel.EMAIL);

        now = PLANNED.plus(LONGEST).minusSeconds(1);
        setback.notHandedOver("M-1");
        assertThat(ended).isEmpty();
        now = PLANNED.plus(LONGEST);
        setback.notHandedOver("M-1");
        asked(MessageChannel.SMS);
        setback.notHandedOver("M-1");

        assertThat(ended).containsExactly("M-1:EMAIL not-handed-over", "M-1:SMS not-handed-over");
    }

    @Test
    void what_comes_back_after_days_has_as_long_as_at_first() {
        asked(MessageChannel.EMAIL);
        message.accept("theirs", now, now);
        now = PLANNED.plus(LONGEST);
        message.fail("mailbox-full", now);
        message.goOn(now);
        asked(MessageChannel.SMS);

        setback.notHandedOver("M-1");
        assertThat(ended).isEmpty();
        now = now.plus(LONGEST);
        setback.notHandedOver("M-1");

        assertThat(ended).containsExactly("M-1:SMS not-handed-over");
    }

    @Test
    void what_cannot_be_put_into_words_is_given_up_in_the_end() {
        now = PLANNED.plus(LONGEST).minusSeconds(1);
        setback.notHandedOver("M-1");
        assertThat(ended).isEmpty();

        now = PLANNED.plus(LONGEST);
        setback.notHandedOver("M-1");

        assertThat(ended).containsExactly("M-1 not written");
    }

    @Test
    void what_somebody_took_after_all_is_left_alone() {
        asked(MessageChannel.EMAIL);
        message.accept("theirs", now, now);
        now = PLANNED.plus(LONGEST);

        refused(24);

        assertThat(ended).isEmpty();
    }

    private void asked(MessageChannel channel) {
        message.ask(MessageTry.asking(channel, Postman.NAME, new Written("en", 1, "A hire", "It ends."), now), now);
    }

    private void refused(int times) {
        for (int i = 0; i < times; i++) {
            setback.notTaken("M-1");
        }
    }
}
