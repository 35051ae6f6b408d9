package uk.kerbside.kit.page;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/**
 * Which page a client wants: a {@code @Valid @BeanParam} of a resource method.
 *
 * @param limit how many items at most
 * @param cursor where to read on, as the page before said; null for the first page
 */
public record PageRequest(
        @QueryParam("limit")
        @DefaultValue("50")
        @Min(1)
        @Max(PageRequest.MOST)
        @Parameter(description = "How many items at most")
        int limit,

        @QueryParam("cursor") @Size(max = 2000) @Parameter(description = "The next of the page before")
        String cursor) {

    /** More than this is never answered at once. */
    public static final int MOST = 200;
}
