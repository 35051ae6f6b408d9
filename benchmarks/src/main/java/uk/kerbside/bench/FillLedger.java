package uk.kerbside.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;
import uk.kerbside.events.EventJson;
import uk.kerbside.events.rights.RightPublished;

/** Puts sample rights into the ledger's tables, as if each had been heard once and confirmed. */
final class FillLedger {
    private FillLedger() {}

    static void with(int rights, Connection connection) throws SQLException, IOException {
        copy(connection, "right_present (right_id, epoch, n, confirmed_epoch, confirmed_n)", rights, (right, out) -> {
            out.write(right.rightId());
            out.write("\t1\t1\t1\t1\n");
        });
        copy(connection, "right_revision (right_id, epoch, n, body, known_at)", rights, (right, out) -> {
            out.write(right.rightId());
            out.write("\t1\t1\t");
            out.write(EventJson.mapper().writeValueAsString(right));
            out.write("\t2026-01-01T00:00:00Z\n");
        });
        copy(connection, "right_mark (folded, right_id)", rights, (right, out) -> {
            out.write(right.marks().getFirst().vrm());
            out.write('\t');
            out.write(right.rightId());
            out.write('\n');
        });
        try (Statement statement = connection.createStatement()) {
            statement.execute("analyze");
            statement.execute("checkpoint");
        }
    }

    private static void copy(Connection connection, String table, int rights, Row row)
            throws SQLException, IOException {
        PGConnection postgres = connection.unwrap(PGConnection.class);
        try (Writer out = new BufferedWriter(new OutputStreamWriter(
                new PGCopyOutputStream(postgres, "copy " + table + " from stdin"), StandardCharsets.UTF_8))) {
            for (int number = 0; number < rights; number++) {
                row.write(SampleRights.right(number), out);
            }
        }
    }

    @FunctionalInterface
    private interface Row {
        void write(RightPublished right, Writer out) throws IOException;
    }
}
