package uk.kerbside.bad.parking.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** A resource that does not say who may call it. */
@Path("/v1/open")
class OpenResource {
    @GET
    String list() {
        return "";
    }
}
