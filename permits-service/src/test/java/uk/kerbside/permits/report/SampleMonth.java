package uk.kerbside.permits.report;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import javax.sql.DataSource;

/** Permits and applications on record, put there one by one. */
final class SampleMonth {
    private static final String APPLICATION = """
            insert into permit_application (id, account_id, type_code, vrms, weekdays, status, rule_version, position, price,
                currency, review_reasons, automatic, decision_reason, remedy, created_at, submitted_at, decided_at, decide_by,
                submitted_via, self_service, version, joins_waiting_list)
            values (?, 'A-report', ?, '{AB12CDE}', '{}', ?, 1, 1, 0, 'GBP', '{RESIDENCY_NOT_PROVED}', ?, 'EVIDENCE_NOT_ACCEPTED', 'Ask.',
                ?, ?, ?, ?, ?, ?, 0, false)""";

    private static final String PERMIT = """
            insert into permit (number, application_id, account_id, type_code, rule_version, position, valid_from, valid_until,
                everywhere, places, bay_classes, status, granted_at, issued_at, changed_at, right_epoch, right_n, version,
                medium, held_by_organisation, base_number, first_granted_at, suspended)
            values (?, ?, 'A-report', ?, 1, 1, ?, ?, ?, ?, '{RESIDENT}', 'ISSUED', ?, ?, ?, 1, 1, 0, ?, false, 'report',
                now(), false)""";

    private final DataSource database;
    private int count;

    SampleMonth(DataSource database) {
        this.database = database;
    }

    /** Several that were applied for and issued. */
    void issued(int times, String type, String channel, boolean selfService, Optional<String> place, Instant at)
            throws SQLException {
        for (int i = 0; i < times; i++) {
            String id = "report-" + ++count;
            application(
                    id, type, "ISSUED", true, at, Duration.ZERO, LocalDate.parse("2031-01-01"), channel, selfService);
            permit(id, Optional.of(id), type, place, at);
        }
    }

    /** Several that were issued on paper. */
    void onPaper(int times, String type, String place, Instant at) throws SQLException {
        for (int i = 0; i < times; i++) {
            permit("report-" + ++count, Optional.empty(), type, Optional.of(place), at);
        }
    }

    /** Several the rules approved at once. */
    void approvedByRule(int times, String type, Instant at) throws SQLException {
        for (int i = 0; i < times; i++) {
            String id = "report-" + ++count;
            application(id, type, "ISSUED", true, at, Duration.ZERO, LocalDate.parse("2031-01-01"), "WEB", true);
        }
    }

    /** One an officer decided. */
    void decided(String type, String status, Instant submitted, Duration took, LocalDate promised) throws SQLException {
        application("report-" + ++count, type, status, false, submitted, took, promised, "WEB", true);
    }

    private void application(
            String id,
            String type,
            String status,
            boolean automatic,
            Instant submitted,
            Duration took,
            LocalDate promised,
            String channel,
            boolean selfService)
            throws SQLException {
        try (Connection connection = database.getConnection();
                var statement = connection.prepareStatement(APPLICATION)) {
            statement.setString(1, id);
            statement.setString(2, type);
            statement.setString(3, status);
            statement.setBoolean(4, automatic);
            statement.setTimestamp(5, Timestamp.from(submitted));
            statement.setTimestamp(6, Timestamp.from(submitted));
            statement.setTimestamp(7, Timestamp.from(submitted.plus(took)));
            statement.setObject(8, promised);
            statement.setString(9, channel);
            statement.setBoolean(10, selfService);
            statement.executeUpdate();
        }
    }

    private void permit(String number, Optional<String> application, String type, Optional<String> place, Instant at)
            throws SQLException {
        try (Connection connection = database.getConnection();
                var statement = connection.prepareStatement(PERMIT)) {
            statement.setString(1, number);
            statement.setString(2, application.orElse(null));
            statement.setString(3, type);
            statement.setTimestamp(4, Timestamp.from(at));
            statement.setTimestamp(5, Timestamp.from(at.plus(Duration.ofDays(365))));
            statement.setBoolean(6, place.isEmpty());
            statement.setArray(
                    7, connection.createArrayOf("text", place.stream().toArray()));
            statement.setTimestamp(8, Timestamp.from(at));
            statement.setTimestamp(9, Timestamp.from(at));
            statement.setTimestamp(10, Timestamp.from(at));
            statement.setString(11, application.isPresent() ? "VIRTUAL" : "PAPER");
            statement.executeUpdate();
        }
    }

    /** So that nobody else's figures are other ones. */
    void forget() throws SQLException {
        try (Connection connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("delete from permit where account_id = 'A-report'");
            statement.execute("delete from permit_application where account_id = 'A-report'");
        }
    }
}
