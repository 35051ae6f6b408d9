package uk.kerbside.helpline.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.kit.problem.InvalidRequestException;

@Tag("H-1")
class RecogniseCallerTest {
    private final List<String> lookedUp = new ArrayList<>();
    private Recognition answer = Recognition.of(List.of("A-1"));

    private final RecogniseCaller recogniseCaller = new RecogniseCaller(
            number -> {
                lookedUp.add(number);
                return answer;
            },
            new CallSettings() {
                @Override
                public Set<String> sourceServices() {
                    return Set.of("DIRECT", "LIBRARY");
                }

                @Override
                public Set<String> outcomes() {
                    return Set.of();
                }
            });

    @Test
    void a_number_of_one_account_names_it() {
        Caller caller = recogniseCaller.recognise(Optional.of("07700 900123"), Optional.of("LIBRARY"));

        assertThat(caller.recognition().outcome()).isEqualTo(RecognitionOutcome.ONE_ACCOUNT);
        assertThat(caller.recognition().onlyAccount()).contains("A-1");
        assertThat(caller.recognition().sentence()).isEqualTo("The number belongs to account A-1.");
    }

    @Test
    void a_number_of_several_accounts_names_them_and_chooses_none() {
        answer = Recognition.of(List.of("A-1", "A-2"));

        Caller caller = recogniseCaller.recognise(Optional.of("07700 900123"), Optional.empty());

        assertThat(caller.recognition().onlyAccount()).isEmpty();
        assertThat(caller.recognition().sentence())
                .isEqualTo("The number belongs to 2 accounts: A-1, A-2. Ask which one the call is about.");
    }

    @Test
    void a_number_nobody_has_given_is_unknown() {
        answer = Recognition.of(List.of());

        assertThat(recogniseCaller
                        .recognise(Optional.of("07700 900123"), Optional.empty())
                        .recognition()
                        .outcome())
                .isEqualTo(RecognitionOutcome.NUMBER_UNKNOWN);
    }

    @Test
    void of_a_number_only_the_last_three_digits_are_kept() {
        Caller caller = recogniseCaller.recognise(Optional.of("+44 (0)7700 900-12 3"), Optional.empty());

        assertThat(caller.numberEndsIn()).contains("123");
    }

    @Test
    void a_withheld_number_is_not_looked_up() {
        Caller caller = recogniseCaller.recognise(Optional.empty(), Optional.empty());

        assertThat(caller.recognition().outcome()).isEqualTo(RecognitionOutcome.NUMBER_WITHHELD);
        assertThat(caller.sourceService()).isEqualTo("DIRECT");
        assertThat(lookedUp).isEmpty();
    }

    @Test
    void a_service_nobody_knows_passes_no_caller_on_and_nothing_is_looked_up() {
        assertThatThrownBy(() -> recogniseCaller.recognise(Optional.of("07700 900123"), Optional.of("CIRCUS")))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("DIRECT, LIBRARY");
        assertThat(lookedUp).isEmpty();
    }
}
