package uk.kerbside.local.demo;

import com.fasterxml.jackson.databind.JsonNode;

/** Money as people write it. */
final class Pounds {
    private Pounds() {}

    /** @param money as the suite answers it, in pence */
    static String of(JsonNode money) {
        return String.format("GBP %.2f", money.path("amount").asLong() / 100.0);
    }
}
