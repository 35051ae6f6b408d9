package uk.kerbside.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.HdrHistogram.Histogram;
import uk.kerbside.local.SuiteClock;

/**
 * One supervisor who looks through the register by every filter in every order, searches it, reads a history, reports and
 * what other systems read.
 */
final class RegisterLoad {
    private static final int DIGITS = 3;
    private static final int WARM_UP = 20;
    private static final int OK = 200;
    private static final double NANOS_PER_MILLI = 1e6;

    private static final List<String> PERMIT_SORTS = List.of("LATEST", "ENDING", "NUMBER");
    private static final List<String> APPLICATION_SORTS = List.of("LATEST", "LONGEST_WAITING", "FIRST_DUE");
    private static final List<String> APPLICATION_FILTERS = List.of(
            "",
            "status=IN_REVIEW",
            "status=DRAFT",
            "status=ISSUED&status=WITHDRAWN",
            "permitType=RESIDENT",
            "permitType=MEMBER",
            "accountId=A-77",
            "waitingSince=" + SuiteClock.today().minusDays(40),
            "overdue=true",
            "claimedBy=olga",
            "status=IN_REVIEW&permitType=MEMBER");

    /** One list or search. */
    private record Question(String name, HttpRequest request) {}

    private final Path root;
    private final List<String> jvmOptions;
    private final HttpClient client = HttpClient.newHttpClient();
    private String token = "";

    /** @param jvmOptions further ones for the service under load */
    RegisterLoad(Path root, List<String> jvmOptions) {
        this.root = root;
        this.jvmOptions = jvmOptions;
    }

    String measure(int permits, int times) throws IOException, SQLException, InterruptedException {
        try (PermitsScene scene = PermitsScene.set(root, jvmOptions)) {
            scene.fillOnce(permits);
            token = scene.token("petra", "permit-supervisor");
            Histogram all = new Histogram(DIGITS);
            String slowest = "";
            double worst = 0;
            for (Question question : questions(scene.service().address())) {
                Histogram one = ask(question, times);
                all.add(one);
                double p99 = one.getValueAtPercentile(99) / NANOS_PER_MILLI;
                if (p99 > worst) {
                    worst = p99;
                    slowest = question.name();
                }
                System.out.println(String.format(Locale.UK, "%-72s %s", question.name(), Figures.of(one)));
            }
            return String.format(
                    Locale.UK,
                    "%d permits; all together %s; the slowest p99 is %.1f ms: %s",
                    permits,
                    Figures.of(all),
                    worst,
                    slowest);
        }
    }

    private Histogram ask(Question question, int times) throws IOException, InterruptedException {
        Histogram histogram = new Histogram(DIGITS);
        for (int i = 0; i < WARM_UP + times; i++) {
            long asked = System.nanoTime();
            HttpResponse<String> answer = client.send(question.request(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != OK) {
                throw new IOException(question.name() + " is answered " + answer.statusCode() + ": " + answer.body());
            }
            if (i >= WARM_UP) {
                histogram.recordValue(System.nanoTime() - asked);
            }
        }
        return histogram;
    }

    private List<Question> questions(URI address) {
        List<Question> questions = new ArrayList<>();
        for (String sort : PERMIT_SORTS) {
            permitFilters().forEach(filter -> questions.add(get(address, "/v1/permit-register?sort=" + sort, filter)));
        }
        for (String sort : APPLICATION_SORTS) {
            APPLICATION_FILTERS.forEach(
                    filter -> questions.add(get(address, "/v1/application-register?sort=" + sort, filter)));
        }
        LocalDate today = SuiteClock.today();
        for (String path : List.of(
                "/v1/permits/P-BENCH-00000177/history",
                "/v1/reports/issued-permits?month="
                        + today.minusMonths(1).toString().substring(0, 7),
                "/v1/reports/issued-permits?from=" + today.minusYears(1) + "&to=" + today,
                "/v1/reports/decision-times?month="
                        + today.minusMonths(1).toString().substring(0, 7),
                "/v1/reports/decision-times?from=" + today.minusYears(1) + "&to=" + today,
                "/v1/apds/places?limit=200",
                "/v1/apds/rights/assigned?limit=200",
                "/v1/apds/rights/assigned?limit=200&modifiedSince=" + today.minusDays(30) + "T00:00:00Z")) {
            questions.add(get(address, path, ""));
        }
        questions.add(search(address, "a mark", "{\"vrm\":\"900000177\"}"));
        questions.add(search(address, "a mark nobody has", "{\"vrm\":\"AB12CDE\"}"));
        questions.add(search(address, "a number", "{\"number\":\"p-bench-00000177\"}"));
        questions.add(search(address, "a property", "{\"uprn\":\"100000000177\"}"));
        return questions;
    }

    private static List<String> permitFilters() {
        LocalDate today = SuiteClock.today();
        return List.of(
                "",
                "status=ACTIVE",
                "status=EXPIRED",
                "status=SCHEDULED",
                "status=AWAITING_PAYMENT",
                "status=SURRENDERED",
                "status=REVOKED",
                "permitType=RESIDENT",
                "permitType=MEMBER",
                "place=Z7",
                "place=CP-3",
                "place=NOWHERE",
                "medium=PAPER",
                "holder=ORGANISATION",
                "holder=PERSON",
                "accountId=A-77",
                "endsFrom=" + today + "&endsTo=" + today.plusDays(30),
                "issuedFrom=" + today.minusDays(30) + "&issuedTo=" + today,
                "issuedFrom=" + today.minusDays(1000) + "&issuedTo=" + today.minusDays(990),
                "status=ACTIVE&permitType=MEMBER",
                "permitType=CAR_PARK_SEASON&place=Z7",
                "status=SURRENDERED&permitType=BUSINESS&place=Z7",
                "medium=PAPER&status=ACTIVE&endsFrom=" + today + "&endsTo=" + today.plusDays(60));
    }

    private Question get(URI address, String list, String filter) {
        String path = list + (filter.isEmpty() ? "" : "&" + filter);
        return new Question(path, request(address, path).GET().build());
    }

    private Question search(URI address, String what, String body) {
        return new Question(
                "search by " + what,
                request(address, "/v1/permit-searches")
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build());
    }

    private HttpRequest.Builder request(URI address, String path) {
        return HttpRequest.newBuilder(address.resolve(path)).header("Authorization", "Bearer " + token);
    }
}
