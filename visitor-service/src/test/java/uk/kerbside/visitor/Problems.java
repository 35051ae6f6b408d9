package uk.kerbside.visitor;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;

/** Asserts that an answer is a problem document. */
final class Problems {
    private Problems() {}

    static void assertProblem(Response answer, int status, String code) {
        assertThat(answer.statusCode() + " " + answer.contentType() + " "
                        + answer.jsonPath().getString("code"))
                .as(answer.asString())
                .isEqualTo(status + " application/problem+json " + code);
    }
}
