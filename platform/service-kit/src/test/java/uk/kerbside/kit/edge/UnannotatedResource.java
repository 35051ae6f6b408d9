package uk.kerbside.kit.edge;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Somebody forgot to say who may call this. */
@Path("/v1/forgotten")
class UnannotatedResource {
    @GET
    public String forgotten() {
        return "nobody may read this";
    }
}
