package uk.kerbside.accounts.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import uk.kerbside.accounts.message.MessageKind;
import uk.kerbside.events.messages.MessageChannel;

/** The templates this service brings are as sound as those it would take from officers. */
@Tag("A-6")
@Tag("A-9")
class BroughtTemplatesTest {
    private final BroughtTemplates brought = new BroughtTemplates();

    static Stream<TemplateKey> keys() {
        return TemplateKey.brought();
    }

    @ParameterizedTest
    @MethodSource("keys")
    void every_one_would_be_taken_from_an_officer(TemplateKey key) {
        assertThat(Checking.faults(key, brought.get(key).wording())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void every_kind_is_there_and_a_text_message_says_who_sends_it(MessageKind kind) {
        TemplateKey key = TemplateKey.of(kind, MessageChannel.SMS, TemplateKey.ENGLISH);
        List<String> words = kind.words();

        String text =
                TemplateText.sound(brought.get(key).wording().body(), words).write(SampleWords.of(words));

        assertThat(text).endsWith("Your council's parking team").doesNotContain("{");
        assertThat(brought.get(key).number()).isEqualTo(1);
    }

    @Test
    void who_leaves_a_sponsor_before_they_have_a_permit_is_told_of_none() {
        TemplateKey key = TemplateKey.of(MessageKind.SPONSORSHIP_ENDED, MessageChannel.EMAIL, TemplateKey.ENGLISH);

        assertThat(TemplateText.sound(
                                brought.get(key).wording().subject(), key.name().words())
                        .write(Map.of("permitNumber", "")))
                .isEqualTo("You can no longer apply for a parking permit through your organisation");
    }

    @Test
    void what_is_left_out_leaves_no_gap() {
        TemplateKey key = TemplateKey.of(MessageKind.VEHICLE_CHANGED, MessageChannel.EMAIL, TemplateKey.ENGLISH);

        String body = TemplateText.sound(
                        brought.get(key).wording().body(), key.name().words())
                .write(Map.of(
                        "permitNumber", "P-7KQ2-9XNM",
                        "permitType", "resident",
                        "oldVehicle", "AB12CDE",
                        "newVehicle", "XY69ZZT",
                        "from", "24 November 2026",
                        "bothUntil", ""));

        assertThat(body)
                .isEqualTo(
                        "Your resident permit P-7KQ2-9XNM is for XY69ZZT from 24 November 2026, instead of AB12CDE.\n\n"
                                + "If that was not you, tell us at once.");
    }
}
