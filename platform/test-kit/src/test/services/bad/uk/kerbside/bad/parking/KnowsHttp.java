package uk.kerbside.bad.parking;

import jakarta.ws.rs.core.Response;

/** Answers HTTP in the core. */
class KnowsHttp {
    Response answer;
}
