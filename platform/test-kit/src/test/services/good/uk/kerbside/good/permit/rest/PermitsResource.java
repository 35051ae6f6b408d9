package uk.kerbside.good.permit.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import uk.kerbside.good.permit.EndPermit;

/** Over HTTP. */
@Path("/v1/permits")
class PermitsResource {
    private final EndPermit endPermit;

    PermitsResource(EndPermit endPermit) {
        this.endPermit = endPermit;
    }

    @POST
    @RolesAllowed("customer")
    String end(String number) {
        return endPermit.end(number).toString();
    }
}
