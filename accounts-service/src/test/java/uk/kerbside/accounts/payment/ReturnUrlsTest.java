package uk.kerbside.accounts.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.kerbside.kit.problem.InvalidRequestException;

class ReturnUrlsTest {
    private final Till till = new Till();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://parking.example.gov.uk/paid",
                "https://PARKING.example.gov.uk/paid?x=1#done",
                "https://other.example.gov.uk:8443/"
            })
    void the_councils_own_pages_are_returned_to(String address) {
        assertThat(till.returnUrls.check(address)).hasToString(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/paid",
                "http://parking.example.gov.uk/paid",
                "https://parking.example.gov.uk:444/paid",
                "https://parking.example.gov.uk.evil.example/",
                "https://parking.example.gov.uk@evil.example/",
                "https://user:pw@parking.example.gov.uk/",
                "https://evil.example\\@parking.example.gov.uk/",
                "//parking.example.gov.uk/paid",
                "/paid",
                "javascript:alert(1)//parking.example.gov.uk",
                "data:text/html,hello",
                "https:parking.example.gov.uk",
                "http://localhost:3000/paid",
                "not an address"
            })
    void nobody_elses_are(String address) {
        assertThatThrownBy(() -> till.returnUrls.check(address)).isInstanceOf(InvalidRequestException.class);
    }

    @Test
    void a_developers_own_machine_is_returned_to_by_the_sandbox_only() {
        till.provider.isSandbox = true;

        assertThat(till.returnUrls.check("http://localhost:3000/paid")).isNotNull();
        assertThat(till.returnUrls.check("http://127.0.0.1/paid")).isNotNull();
        assertThatThrownBy(() -> till.returnUrls.check("http://localhost.evil.example/"))
                .isInstanceOf(InvalidRequestException.class);
        assertThatThrownBy(() -> till.returnUrls.check("ftp://localhost/")).isInstanceOf(InvalidRequestException.class);
    }
}
