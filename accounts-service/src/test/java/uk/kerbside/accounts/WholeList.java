package uk.kerbside.accounts;

import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** All pages of a list that other tests fill as well: what we look for may stand on any of them. */
public final class WholeList {
    private WholeList() {}

    /** @param asking a request of somebody who may read it */
    public static List<Map<String, Object>> of(Supplier<RequestSpecification> asking, String path) {
        List<Map<String, Object>> all = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
            RequestSpecification asked = asking.get().queryParam("limit", 200);
            cursor.ifPresent(next -> asked.queryParam("cursor", next));
            JsonPath page = asked.get(path).then().statusCode(200).extract().jsonPath();
            all.addAll(page.getList("items"));
            cursor = Optional.ofNullable(page.getString("next"));
        } while (cursor.isPresent());
        return all;
    }
}
