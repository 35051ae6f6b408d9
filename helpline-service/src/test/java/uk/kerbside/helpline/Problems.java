package uk.kerbside.helpline;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import org.assertj.core.api.AbstractStringAssert;

/** Looks at answers that say no. */
public final class Problems {
    private Problems() {}

    /** It is a problem document with this status and code; its detail is returned to look at. */
    public static AbstractStringAssert<?> assertProblem(Response response, int status, String code) {
        assertThat(response.statusCode()).as(response.body().asString()).isEqualTo(status);
        assertThat(response.contentType()).startsWith("application/problem+json");
        assertThat(response.<String>path("code")).isEqualTo(code);
        return assertThat(response.<String>path("detail"));
    }
}
