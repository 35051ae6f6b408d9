package uk.kerbside.accounts.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.kerbside.kit.problem.InvalidRequestException;

/** Templates: those this service brings, and what is refused of others. */
@Tag("A-6")
class MessageTemplatesTest {
    private static final String SOUND =
            "{#fragment id=subject}S{/fragment}{#fragment id=body}B {permitNumber}{/fragment}"
                    + "{#fragment id=text}T{/fragment}";

    @ParameterizedTest
    @EnumSource
    void every_kind_has_a_template_that_uses_only_words_that_come_with_it(MessageKind kind) {
        TemplateText text = TemplateText.of(kind, WriteMessage.brought(kind).source());

        Map<String, String> words =
                kind.words().stream().collect(Collectors.toMap(word -> word, word -> "[" + word + "]"));
        assertThat(text.write("subject", words)).isNotBlank().doesNotContain("\n");
        assertThat(text.write("body", words)).isNotBlank().doesNotContain("{");
        // Eight parts of a text message are more than anybody reads.
        assertThat(text.write("text", words)).isNotBlank().hasSizeLessThan(480).endsWith("[council]");
    }

    @Test
    void what_is_left_out_leaves_no_gap() {
        TemplateText text = TemplateText.of(
                MessageKind.VEHICLE_CHANGED,
                WriteMessage.brought(MessageKind.VEHICLE_CHANGED).source());

        String body = text.write(
                "body",
                Map.of(
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

    @Test
    void a_word_put_in_is_never_read_as_a_template() {
        TemplateText text = TemplateText.of(MessageKind.PERMIT_ISSUED, SOUND);

        assertThat(text.write("body", Map.of("permitNumber", "{council} <b>"))).isEqualTo("B {council} <b>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{remedy}",
                "{permitNumber.toUpperCase}",
                "{permitNumber.getClass.getName}",
                "{config:property('quarkus.datasource.password')}",
                "{inject:settings.apiKey}",
                "{#if remedy}yes{/if}",
                "{#for one in permitNumber}x{/for}",
                "{#include other}{/include}",
                "{#each permitNumber}x{/each}",
                "{#if permitNumber}"
            })
    void a_template_that_asks_for_anything_else_is_refused(String part) {
        String source = SOUND.replace("{permitNumber}", part);

        assertThatThrownBy(() -> TemplateText.of(MessageKind.PERMIT_ISSUED, source))
                .isInstanceOf(InvalidRequestException.class);
    }

    @Test
    void a_template_that_lacks_a_part_is_refused() {
        assertThatThrownBy(() -> TemplateText.of(MessageKind.PERMIT_ISSUED, SOUND.replace("id=text", "id=sms")))
                .isInstanceOfSatisfying(InvalidRequestException.class, refused -> assertThat(refused.faults())
                        .singleElement()
                        .satisfies(fault -> assertThat(fault.message()).contains("\"text\"")));
    }
}
