package uk.kerbside.accounts.template;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What networks count. */
@Tag("A-9")
class TextPartsTest {
    @Test
    void a_text_of_the_gsm_alphabet_holds_160_and_then_153_characters_a_part() {
        assertThat(TextParts.of("")).isEqualTo(1);
        assertThat(TextParts.of("£".repeat(160))).isEqualTo(1);
        assertThat(TextParts.of("a".repeat(161))).isEqualTo(2);
        assertThat(TextParts.of("a".repeat(306))).isEqualTo(2);
        assertThat(TextParts.of("a".repeat(307))).isEqualTo(3);
    }

    @Test
    void brackets_and_the_euro_sign_count_twice() {
        assertThat(TextParts.of("[".repeat(80))).isEqualTo(1);
        assertThat(TextParts.of("€".repeat(80) + "a")).isEqualTo(2);
    }

    @Test
    void one_character_of_another_alphabet_makes_it_70_and_then_67() {
        assertThat(TextParts.of("ż" + "a".repeat(69))).isEqualTo(1);
        assertThat(TextParts.of("ż" + "a".repeat(70))).isEqualTo(2);
        assertThat(TextParts.of("ż" + "a".repeat(133))).isEqualTo(2);
        assertThat(TextParts.of("ż" + "a".repeat(134))).isEqualTo(3);
    }
}
