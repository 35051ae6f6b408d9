package uk.kerbside.accounts.property;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostcodeTest {
    @ParameterizedTest
    @CsvSource({"RM7 5ZP, RM7 5ZP", "rm75zp, RM7 5ZP", " rm12  7zh , RM12 7ZH", "SW1A-2AA, SW1A 2AA", "m1 1ae, M1 1AE"})
    void one_postcode_is_one_text_however_it_is_typed(String typed, String value) {
        assertThat(Postcode.read(typed)).contains(new Postcode(value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "RM7", "RM7 5Z", "RM7 55P", "12345", "RM7 5ZPX", "ÄM7 5ZP", "RM7'5ZP"})
    void what_is_none_is_not_made_one(String typed) {
        assertThat(Postcode.read(typed)).isEmpty();
    }

    @Test
    void a_postcode_in_a_log_does_not_tell_whose_it_is() {
        assertThat(new Postcode("RM7 5ZP")).hasToString("RM7 ***");
    }
}
