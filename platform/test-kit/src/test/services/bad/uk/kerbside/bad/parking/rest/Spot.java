package uk.kerbside.bad.parking.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** A resource that is not named as one. */
@Path("/v1/spots")
@RolesAllowed("customer")
class Spot {
    @GET
    String list() {
        return "";
    }
}
