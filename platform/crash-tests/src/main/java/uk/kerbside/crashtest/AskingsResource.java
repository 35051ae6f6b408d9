package uk.kerbside.crashtest;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import javax.sql.DataSource;
import uk.kerbside.kit.idempotency.Idempotent;

/** Has an effect at each request and says which one: a client that hears nothing has to ask again. */
@Path("/v1/askings")
@PermitAll
class AskingsResource {
    private final DataSource database;

    AskingsResource(DataSource database) {
        this.database = database;
    }

    /** @param id of the row this request wrote */
    record Asked(long id) {}

    @POST
    @Idempotent
    public Response ask() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("insert into asked default values returning id");
                var row = statement.executeQuery()) {
            row.next();
            return Response.status(Response.Status.CREATED)
                    .entity(new Asked(row.getLong(1)))
                    .build();
        }
    }
}
