package uk.kerbside.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import uk.kerbside.events.Contract;
import uk.kerbside.events.EventJson;
import uk.kerbside.events.Topic;
import uk.kerbside.events.accounts.AccountKind;
import uk.kerbside.events.accounts.AccountPublished;
import uk.kerbside.events.accounts.AccountStatus;
import uk.kerbside.events.accounts.MemberRole;
import uk.kerbside.events.accounts.ResidencyMethod;
import uk.kerbside.kernel.Revision;

/**
 * Residents of a school street, each with a login, a property and four vehicles of their own, as accounts has told of
 * them: as many applications the rules approve at once as four times as many people.
 */
final class Applicants {
    static final String TYPE = "SCHOOL_STREET";

    private static final int VEHICLES = 4;
    private static final int AT_ONCE = 1_000;
    private static final String LETTERS = "ABCDEFGHJKLMNPRSTUVWXY";
    private static final Instant SOME_TIME_AGO = Instant.parse("2026-11-01T10:00:00Z");

    private final List<String> tokens;
    private final String run;
    private final AtomicInteger next = new AtomicInteger();

    private Applicants(List<String> tokens, String run) {
        this.tokens = tokens;
        this.run = run;
    }

    /** One application to come: whose token, and for which vehicle. */
    record Turn(String token, String vrm) {}

    /** Everybody of an earlier run is gone; the council's catalogue and places are there. */
    static Applicants in(PermitsScene scene, Path root, int applications) throws IOException, SQLException {
        loadCouncil(scene, root);
        int people = (applications + VEHICLES - 1) / VEHICLES;
        String run = UUID.randomUUID().toString().substring(0, 8);
        try (Connection connection = scene.superuser();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "truncate permit, permit_vehicle, permit_application, held_place, limit_counter, idempotent_answer cascade");
            // What was told of the council stays: it is not brought in again where it is there.
            for (String table : List.of("journal_entry", "journal_stream")) {
                statement.execute("delete from %s where topic in ('%s', '%s')"
                        .formatted(table, Topic.PERMITS.wireName(), Topic.RIGHTS.wireName()));
            }
            statement.execute("delete from replica where key like 'A-BENCH-%'");
            tell(connection, people, run);
            statement.execute("vacuum analyze");
            statement.execute("checkpoint");
        }
        // Signing one takes longer than many a request: before the clock runs.
        List<String> tokens = IntStream.range(0, people)
                .parallel()
                .mapToObj(person -> scene.token(login(run, person), "customer"))
                .toList();
        return new Applicants(tokens, run);
    }

    /** The next one; @throws IllegalStateException when everybody has applied for everything */
    Turn next() {
        int turn = next.getAndIncrement();
        int person = turn / VEHICLES;
        if (person >= tokens.size()) {
            throw new IllegalStateException("Everybody has applied: ask for more applications");
        }
        return new Turn(tokens.get(person), vrm(person, turn % VEHICLES));
    }

    private static String login(String run, int person) {
        return "login-" + run + "-" + person;
    }

    /** {@code AA00AAA} and on: British marks without O and I, so that nobody's looks like another's. */
    private static String vrm(int person, int vehicle) {
        int left = person * VEHICLES + vehicle;
        StringBuilder mark = new StringBuilder();
        for (int i = 0; i < 3; i++) {
            mark.insert(0, LETTERS.charAt(left % LETTERS.length()));
            left /= LETTERS.length();
        }
        mark.insert(0, String.format("%02d", 20 + left % 60));
        left /= 60;
        mark.insert(0, LETTERS.charAt(left % LETTERS.length()));
        return mark.insert(0, 'B').toString();
    }

    private static void tell(Connection connection, int people, String run) throws SQLException, IOException {
        connection.setAutoCommit(false);
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into replica (topic, key, type, epoch, n, body, updated_at) values (?, ?, ?, 1, 1, ?::jsonb, now())""")) {
            for (int person = 0; person < people; person++) {
                AccountPublished account = account(run, person);
                insert.setString(1, Topic.ACCOUNTS.wireName());
                insert.setString(2, account.accountId());
                insert.setString(3, Contract.ACCOUNT_PUBLISHED.type());
                insert.setString(4, EventJson.mapper().writeValueAsString(account));
                insert.addBatch();
                if (person % AT_ONCE == AT_ONCE - 1 || person == people - 1) {
                    insert.executeBatch();
                }
            }
        }
        connection.commit();
        connection.setAutoCommit(true);
    }

    private static AccountPublished account(String run, int person) {
        List<AccountPublished.Vehicle> vehicles = new ArrayList<>();
        for (int vehicle = 0; vehicle < VEHICLES; vehicle++) {
            String vrm = vrm(person, vehicle);
            vehicles.add(
                    new AccountPublished.Vehicle("v-" + vrm, vrm, SOME_TIME_AGO, Optional.empty(), Optional.empty()));
        }
        String uprn = Long.toString(300_000_000_000L + Math.floorMod(run.hashCode(), 50_000) * 1_000_000L + person);
        return new AccountPublished(
                new Revision(1, 1),
                "A-BENCH-" + run + "-" + person,
                AccountKind.PERSON,
                AccountStatus.ACTIVE,
                List.of(new AccountPublished.Member(login(run, person), MemberRole.OWNER, List.of(), Optional.empty())),
                Optional.of(new AccountPublished.Property(
                        uprn, Optional.of("RO5"), Optional.of("W04"), false, Optional.of("S1"))),
                Optional.of(
                        new AccountPublished.Residency(ResidencyMethod.COUNCIL_TAX, SOME_TIME_AGO, Optional.empty())),
                List.of(),
                vehicles);
    }

    /** The sample council's calendar, places and permit types, as an administrator brings them in. */
    static void loadCouncil(PermitsScene scene, Path root) throws IOException {
        Path council = root.resolve("deploy/local/council");
        String token = scene.token("admin", "administrator");
        URI address = scene.service().address();
        take(address.resolve("/v1/calendar-imports"), token, "text/csv", council.resolve("calendar.csv"));
        take(address.resolve("/v1/place-imports"), token, "text/csv", council.resolve("places.csv"));
        take(
                address.resolve("/v1/permit-type-imports"),
                token,
                "application/json",
                council.resolve("permit-types.json"));
    }

    private static void take(URI address, String token, String contentType, Path file) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + token)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Content-Type", contentType)
                .POST(HttpRequest.BodyPublishers.ofString(Files.readString(file)))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IOException(address + " answers " + answer.statusCode() + ": " + answer.body());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Broken off", e);
        }
    }
}
