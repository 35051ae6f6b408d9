package uk.kerbside.enforcement.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;

/** Looks into the database for checks. */
final class Evidences {
    private final DataSource database;

    Evidences(DataSource database) {
        this.database = database;
    }

    /** "id outcome" of every check of these marks, in the order of their ids. */
    List<String> of(Collection<String> marks) throws SQLException {
        return texts(
                "select check_id || ' ' || outcome from recorded_check where vrm = any (?) order by check_id", marks);
    }

    List<String> spooledOf(Collection<String> marks) throws SQLException {
        return texts("select check_id::text from recorded_check where vrm = any (?) and was_spooled", marks);
    }

    List<String> repeatedOf(Collection<String> marks) throws SQLException {
        return texts(
                "select record_id::text from evidence_entry where is_repeat and content::json->'answer'->>'vrm' = any (?)",
                marks);
    }

    List<String> provisionalOf(String batchId) throws SQLException {
        return texts("select state from provisional_check where batch_id::text = any (?)", List.of(batchId));
    }

    private List<String> texts(String sql, Collection<String> marks) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("text", marks.toArray()));
            List<String> texts = new ArrayList<>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    texts.add(rows.getString(1));
                }
            }
            return texts;
        }
    }

    void areExactly(Collection<String> marks, Collection<String> expected) throws SQLException {
        assertThat(of(marks))
                .containsExactlyElementsOf(expected.stream().sorted().toList());
    }
}
