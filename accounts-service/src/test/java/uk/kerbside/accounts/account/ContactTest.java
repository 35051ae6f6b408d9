package uk.kerbside.accounts.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.kerbside.kit.problem.InvalidRequestException;
import uk.kerbside.kit.problem.Problem;

class ContactTest {
    private final PhoneNumbers numbers = new PhoneNumbers(new Fakes().settings);

    @ParameterizedTest
    @CsvSource({
        "07700 900123, +447700900123",
        "+44 (0)7700 900-123, +447700900123",
        "0044 7700 900123, +447700900123",
        "020 7946 0018, +442079460018",
        "+49 30 901820, +4930901820"
    })
    void one_number_is_one_text_however_it_is_typed(String typed, String e164) {
        assertThat(numbers.read(typed).map(PhoneNumber::e164)).contains(e164);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "anonymous", "07700 9001234567890", "020 7946 0018 ext. 5", "'; drop table"})
    void what_nobody_could_ring_is_no_number(String typed) {
        assertThat(numbers.read(typed)).isEmpty();
    }

    @Test
    void a_number_in_a_log_does_not_tell_whose_it_is() {
        assertThat(numbers.read("07700 900123").orElseThrow()).hasToString("+44***");
    }

    @Test
    void whoever_wants_mail_has_an_address() {
        assertThatThrownBy(() -> contact(Optional.empty(), PreferredChannel.EMAIL))
                .isInstanceOfSatisfying(InvalidRequestException.class, invalid -> assertThat(invalid.faults())
                        .extracting(Problem.Fault::pointer)
                        .containsExactly("/email"));
    }

    @Test
    void whoever_wants_text_messages_has_a_phone_that_receives_them() {
        assertThatThrownBy(() -> contact(Optional.empty(), PreferredChannel.SMS))
                .isInstanceOf(InvalidRequestException.class);
        assertThatThrownBy(() -> contact(numbers.read("01708 434343"), PreferredChannel.SMS))
                .hasMessageContaining("land line");
        assertThat(contact(numbers.read("07400 123456"), PreferredChannel.SMS).phone())
                .isPresent();
    }

    @Test
    void letters_need_neither() {
        assertThat(contact(Optional.empty(), PreferredChannel.LETTER)).hasToString("Contact by LETTER");
    }

    private static Contact contact(Optional<PhoneNumber> phone, PreferredChannel channel) {
        return new Contact("Rita", Optional.empty(), phone, channel);
    }
}
