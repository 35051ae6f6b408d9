package uk.kerbside.bad.parking.rest;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;

/** Writes problems of its own. */
class OwnMapper implements ExceptionMapper<IllegalStateException> {
    @Override
    public Response toResponse(IllegalStateException failure) {
        return Response.serverError().build();
    }
}
