package uk.kerbside.kit.id;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Codes people read out and type in. */
@Tag("A-1")
class HandedCodeTest {
    @Test
    void a_code_is_the_same_however_it_is_typed_and_no_other_is() {
        String hash = new HandedCode("M-7KQ2-9XNM-3FQD-8KTM").hash();

        assertThat(new HandedCode(" m 7kq29xnm 3fqd8ktm\n").hash()).isEqualTo(hash);
        assertThat(new HandedCode("M-7KQ2-9XNM-3FQD-8KTN").hash()).isNotEqualTo(hash);
        assertThat(new HandedCode("7KQ2-9XNM-3FQD-8KTM").hash()).isNotEqualTo(hash);
    }

    @Test
    void sixteen_symbols_are_made_and_never_shown_by_accident() {
        assertThat(HandedCode.made().text()).matches("[2-9A-HJKMNP-TV-Z]{4}(-[2-9A-HJKMNP-TV-Z]{4}){3}");
        HandedCode made = HandedCode.made("S");
        assertThat(made.text()).matches("S(-[2-9A-HJKMNP-TV-Z]{4}){4}");
        assertThat(made).hasToString("a code");
        assertThat(made.hash()).hasSize(64).doesNotContain(made.text());
    }
}
