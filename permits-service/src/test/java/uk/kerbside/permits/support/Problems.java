package uk.kerbside.permits.support;

import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;

/** Expects problem documents. */
public final class Problems {
    private Problems() {}

    public static ValidatableResponse assertProblem(ValidatableResponse answer, int status, String code) {
        return answer.statusCode(status)
                .contentType("application/problem+json")
                .body("status", equalTo(status))
                .body("code", equalTo(code));
    }

    public static ValidatableResponse assertProblem(Response answer, int status, String code) {
        return assertProblem(answer.then(), status, code);
    }
}
