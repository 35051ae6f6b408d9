package uk.kerbside.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;

/** Asserts that an answer is a problem document. */
public final class Problems {
    private Problems() {}

    public static void assertProblem(Response answer, int status, String code) {
        assertThat(answer.statusCode() + " " + answer.contentType() + " "
                        + answer.jsonPath().getString("code"))
                .as(answer.asString())
                .isEqualTo(status + " application/problem+json " + code);
    }
}
