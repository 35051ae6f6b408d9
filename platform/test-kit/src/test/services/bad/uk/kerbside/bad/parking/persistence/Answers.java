package uk.kerbside.bad.parking.persistence;

import jakarta.ws.rs.core.Response;

/** Answers HTTP where rows are read. */
class Answers {
    Response answer;
}
