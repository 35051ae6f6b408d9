package uk.kerbside.permits.support;

import static io.restassured.RestAssured.given;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.permits.migration.RunImports;
import uk.kerbside.testkit.Tokens;

/** Files of paper permits over HTTP, as a supervisor brings them; and how accounts behaves meanwhile. */
public final class PaperFiles {
    public static final String IMPORTS = "/v1/paper-permit-imports";

    private static final List<String> COLUMNS = List.of(
            "permit_number",
            "type",
            "holder",
            "email",
            "phone",
            "address",
            "postcode",
            "uprn",
            "vrm",
            "place",
            "start",
            "expiry",
            "issued_at");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private PaperFiles() {}

    /** A row by column; columns left out are empty. */
    public record Row(Map<String, String> values) {
        public String vrm() {
            return values.get("vrm");
        }
    }

    /** A number nobody else has. */
    public static String newNumber() {
        return "T" + ThreadLocalRandom.current().nextLong(1_000_000_000L, 9_999_999_999L);
    }

    /** A row of a resident nobody else is, until the end of July 2027. */
    public static Row row(String number) {
        return row(number, new String[0]);
    }

    /** A row of a resident nobody else is, until the end of July 2027, with other values where wanted. */
    public static Row row(String number, String... columnsAndValues) {
        Map<String, String> row = new HashMap<>(Map.of(
                "permit_number", number,
                "type", "Resident",
                "holder", "Holly Holder",
                "email", "holly@example.org",
                "address", "7 Hidden Lane",
                "postcode", "RM1 1AA",
                "uprn", Person.newUprn(),
                "vrm", Person.newMark(),
                "start", "2026-08-01",
                "expiry", "2027-07-31"));
        row.put("place", "RO5");
        row.put("issued_at", "POST");
        for (int i = 0; i < columnsAndValues.length; i += 2) {
            row.put(columnsAndValues[i], columnsAndValues[i + 1]);
        }
        return new Row(row);
    }

    public static String file(Row... rows) {
        return file(List.of(rows));
    }

    public static String file(List<Row> rows) {
        return Stream.concat(Stream.of(String.join(",", COLUMNS)), rows.stream().map(row -> COLUMNS.stream()
                        .map(column -> "\"" + row.values().getOrDefault(column, "") + "\"")
                        .collect(Collectors.joining(","))))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    public static Response bring(String file) {
        return supervisor().contentType("text/csv").body(file).post(IMPORTS);
    }

    /** Brings a file and waits until it is done; the import's address. */
    public static String taken(String file) {
        String address = bring(file).then().statusCode(202).extract().header("Location");
        return awaited(address, "FINISHED");
    }

    /** Has an import worked on until it has this status. */
    public static String awaited(String address, String status) {
        String path = address.substring(address.indexOf(IMPORTS));
        Awaitility.await(path + " is " + status)
                .atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .until(
                        () -> {
                            run();
                            return supervisor().get(path).<String>path("status");
                        },
                        status::equals);
        return path;
    }

    /** Works on what waits, as the timer does. */
    public static void run() {
        ManagedContext request = Arc.container().requestContext();
        request.activate();
        try {
            Arc.container().instance(RunImports.class).get().run();
        } finally {
            request.terminate();
        }
    }

    public static RequestSpecification supervisor() {
        return given().auth().oauth2(Tokens.of("sue", Roles.PERMIT_SUPERVISOR));
    }

    public static Response post(String path) {
        return supervisor()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json")
                .body("{}")
                .post(path);
    }

    /** WORKS, AWAY or REFUSES from now on; what was heard before is forgotten. */
    public static void accounts(String mode) {
        given().body(mode).post(control() + "/mode").then().statusCode(200);
    }

    /** What accounts was asked since. */
    public static List<String> heard() {
        return given().get(control() + "/heard").jsonPath().getList("", String.class);
    }

    private static String control() {
        return ConfigProvider.getConfig().getValue(AccountsStub.CONTROL, String.class);
    }

    /** What a query of the database counts. */
    public static long count(DataSource database, String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
