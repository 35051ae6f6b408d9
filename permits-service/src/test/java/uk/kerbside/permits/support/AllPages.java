package uk.kerbside.permits.support;

import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Reads a list page by page to its end: what other tests have left in it hides nothing. */
public final class AllPages {
    private static final int AT_ONCE = 50;

    private AllPages() {}

    /**
     * @param reader a new request for each page, with what narrows the list
     * @param field of each item
     */
    public static List<String> of(Supplier<RequestSpecification> reader, String path, String field) {
        List<String> all = new ArrayList<>();
        String next = null;
        do {
            RequestSpecification request = reader.get().queryParam("limit", AT_ONCE);
            if (next != null) {
                request = request.queryParam("cursor", next);
            }
            ExtractableResponse<Response> page =
                    request.get(path).then().statusCode(200).extract();
            all.addAll(page.<List<String>>path("items." + field));
            next = page.path("next");
        } while (next != null);
        return all;
    }
}
