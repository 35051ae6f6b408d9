package uk.kerbside.kit.relay;

import java.sql.Connection;
import java.sql.SQLException;

/** Opens a database connection that belongs to the caller alone: leadership lives and dies with it. */
@FunctionalInterface
interface ConnectionSource {
    Connection open() throws SQLException;
}
