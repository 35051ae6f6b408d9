package uk.kerbside.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import uk.kerbside.events.Contract;
import uk.kerbside.events.EventJson;
import uk.kerbside.events.Topic;
import uk.kerbside.local.SuiteClock;

/**
 * What the service does by itself over all permits: one round of reminders, with everybody to be told who is ever told on one
 * day; the next one, with nobody; and one simulation of dearer permits, which a supervisor asks for.
 */
final class RoundsLoad {
    private static final String TYPE = "RESIDENT";
    private static final Duration LONGEST = Duration.ofMinutes(30);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);
    private static final Pattern ROUND = Pattern.compile("Reminded (\\d+) holders in (\\d+) ms");
    private static final int OK = 200;
    private static final int ACCEPTED = 202;

    /** Each with a property, proved, and the vehicles its permits are for. */
    private static final String ACCOUNTS = """
            insert into replica (topic, key, type, epoch, n, body, updated_at)
            select ?, 'A-' || n, ?, 1, 1, jsonb_build_object(
                'revision', jsonb_build_object('epoch', 1, 'n', 1), 'accountId', 'A-' || n, 'kind', 'PERSON', 'status', 'ACTIVE',
                'members', '[]'::jsonb, 'entitlements', '[]'::jsonb,
                'property', jsonb_build_object('uprn', (100000000000 + n)::text, 'zone', 'RO5', 'carFree', false),
                'residency', jsonb_build_object('method', 'COUNCIL_TAX', 'provedAt', '2026-11-01T10:00:00Z'),
                'vehicles', (select jsonb_agg(jsonb_build_object('vehicleId', 'V-' || v.vrm, 'vrm', v.vrm,
                                                                 'addedAt', '2026-11-01T10:00:00Z'))
                             from permit p join permit_vehicle v on v.permit_number = p.number
                             where p.account_id = 'A-' || n)), now()
            from generate_series(0, ?) n
            where exists (select from permit p where p.account_id = 'A-' || n)
            on conflict do nothing""";

    private final Path root;
    private final List<String> jvmOptions;
    private final HttpClient client = HttpClient.newHttpClient();

    /** @param jvmOptions further ones for the service under load */
    RoundsLoad(Path root, List<String> jvmOptions) {
        this.root = root;
        this.jvmOptions = new ArrayList<>(jvmOptions);
        this.jvmOptions.add("-Dkerbside.permits.reminders.every=10s");
        this.jvmOptions.add("-Dkerbside.permits.reminders.from=00:00");
        this.jvmOptions.add("-Dkerbside.permits.reminders.until=23:59:59");
    }

    private record Round(int reminded, int millis) {}

    String measure(int permits) throws IOException, SQLException {
        try (PermitsScene scene = PermitsScene.set(root, jvmOptions)) {
            Applicants.loadCouncil(scene, root);
            fill(scene, permits);
            Round full = awaitRound(scene, rounds(scene).size(), true);
            Round idle = awaitRound(scene, rounds(scene).size(), false);
            System.out.println("A round that reminds " + full.reminded() + " holders: " + full.millis() + " ms");
            System.out.println("A round that reminds nobody: " + idle.millis() + " ms");
            JsonNode simulated = simulate(scene);
            Duration took = Duration.between(
                    Instant.parse(simulated.path("startedAt").asText()),
                    Instant.parse(simulated.path("finishedAt").asText()));
            return String.format(
                    Locale.UK,
                    "%d permits: %d reminded in %.1f s, nobody in %.2f s; %d of %s simulated in %.1f s",
                    permits,
                    full.reminded(),
                    full.millis() / 1e3,
                    idle.millis() / 1e3,
                    simulated.path("permits").asLong(),
                    TYPE,
                    took.toMillis() / 1e3);
        }
    }

    private static void fill(PermitsScene scene, int permits) throws SQLException {
        scene.fillOnce(permits);
        try (Connection connection = scene.superuser();
                PreparedStatement accounts = connection.prepareStatement(ACCOUNTS);
                Statement statement = connection.createStatement()) {
            accounts.setString(1, Topic.ACCOUNTS.wireName());
            accounts.setString(2, Contract.ACCOUNT_PUBLISHED.type());
            accounts.setInt(3, permits / 2);
            accounts.executeUpdate();
            statement.execute("vacuum analyze replica");
            statement.execute("truncate reminder");
        }
    }

    /** Rounds are read from the log: nobody but an operator is told how long they take. */
    private static List<Round> rounds(PermitsScene scene) throws IOException {
        return ROUND.matcher(scene.service().log())
                .results()
                .map(found -> new Round(Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2))))
                .toList();
    }

    private static Round awaitRound(PermitsScene scene, int after, boolean reminds) throws IOException {
        long givenUp = System.nanoTime() + LONGEST.toNanos();
        while (System.nanoTime() < givenUp) {
            for (Round round : rounds(scene).stream().skip(after).toList()) {
                if (round.reminded() > 0 == reminds) {
                    return round;
                }
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
        throw new IOException("No round came to an end within " + LONGEST);
    }

    private JsonNode simulate(PermitsScene scene) throws IOException {
        String token = scene.token("petra", "permit-supervisor");
        URI type = scene.service().address().resolve("/v1/permit-types/" + TYPE);
        HttpResponse<String> known = send(request(type, token).GET(), OK);
        ObjectNode rules = (ObjectNode)
                EventJson.mapper().readTree(known.body()).path("versions").get(0);
        rules.remove("version");
        rules.put("effectiveFrom", SuiteClock.today().plusDays(1).toString());
        rules.path("prices").path("cells").forEach(cell -> {
            ObjectNode amount = (ObjectNode) cell.path("amount");
            amount.put("amount", amount.path("amount").asLong() + 500);
        });
        HttpResponse<String> accepted = send(
                request(URI.create(type + "/simulations"), token)
                        .header("If-Match", known.headers().firstValue("ETag").orElse("\"0\""))
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(rules.toString())),
                ACCEPTED);
        URI simulation = scene.service()
                .address()
                .resolve(accepted.headers().firstValue("Location").orElseThrow());
        long givenUp = System.nanoTime() + LONGEST.toNanos();
        while (System.nanoTime() < givenUp) {
            JsonNode answer = EventJson.mapper()
                    .readTree(send(request(simulation, token).GET(), OK).body());
            if (!answer.path("status").asText().equals("RUNNING")) {
                return answer;
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
        throw new IOException("The simulation did not come to an end within " + LONGEST);
    }

    private static HttpRequest.Builder request(URI address, String token) {
        return HttpRequest.newBuilder(address).header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> send(HttpRequest.Builder request, int expected) throws IOException {
        try {
            HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != expected) {
                throw new IOException(answer.uri() + " answers " + answer.statusCode() + ": " + answer.body());
            }
            return answer;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Broken off", e);
        }
    }
}
