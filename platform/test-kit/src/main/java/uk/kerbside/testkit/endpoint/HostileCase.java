package uk.kerbside.testkit.endpoint;

/** One request and what may come of it. */
record HostileCase(String what, WireRequest request, Expectation expectation) {
    static HostileCase refused(String what, WireRequest request) {
        return new HostileCase(what, request, Expectation.REFUSED);
    }

    static HostileCase notHttp(String what, WireRequest request) {
        return new HostileCase(what, request, Expectation.NOT_HTTP);
    }

    static HostileCase odd(String what, WireRequest request) {
        return new HostileCase(what, request, Expectation.COPED);
    }

    boolean mustBeRefused() {
        return expectation != Expectation.COPED && expectation != Expectation.UNDERSTOOD;
    }
}
