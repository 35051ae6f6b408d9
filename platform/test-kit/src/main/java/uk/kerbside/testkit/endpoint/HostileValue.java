package uk.kerbside.testkit.endpoint;

/**
 * A value for one field.
 *
 * @param what in words
 * @param json as it stands in the body; need not be legal
 * @param isRefused whether it is wrong, or only odd
 */
record HostileValue(String what, String json, boolean isRefused) {
    static HostileValue wrong(String what, String json) {
        return new HostileValue(what, json, true);
    }

    static HostileValue odd(String what, String json) {
        return new HostileValue(what, json, false);
    }

    static HostileValue of(String what, String json, boolean isRefused) {
        return new HostileValue(what, json, isRefused);
    }
}
