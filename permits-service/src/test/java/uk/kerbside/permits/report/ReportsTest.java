package uk.kerbside.permits.report;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static uk.kerbside.permits.support.Applying.apply;
import static uk.kerbside.permits.support.Applying.wish;
import static uk.kerbside.permits.support.Problems.assertProblem;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.kit.seen.Seen;
import uk.kerbside.permits.support.Person;
import uk.kerbside.permits.support.SampleCouncil;
import uk.kerbside.testkit.Backing;
import uk.kerbside.testkit.MovableClock;
import uk.kerbside.testkit.Tokens;

/** Reports over months nobody else tests in, added up by hand beforehand. */
@QuarkusTest
@WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
@Tag("P-14")
class ReportsTest {
    private static final Optional<String> EVERYWHERE = Optional.empty();

    @Inject
    DataSource database;

    @Inject
    MovableClock clock;

    private SampleMonth month;

    @BeforeEach
    void the_council_is_there() {
        SampleCouncil.isLoaded();
        month = new SampleMonth(database);
    }

    @AfterEach
    void what_was_put_there_is_gone() throws SQLException {
        month.forget();
    }

    /**
     * Forty permits: 12 + 5 + 4 + 3 + 8 + 6 + 2.
     *
     * <pre>
     * RESIDENT       RO5  WEB      alone   12     applied for 32, of them alone 12 + 4 + 6 = 22: 68.75 %
     * RESIDENT       RO5  PHONE    helped   5     RESIDENT 12 + 5 + 4 + 8 = 29
     * RESIDENT       RO2  APP      alone    4     WEB 12 + 3 + 6 = 21
     * BUSINESS       RO2  WEB      helped   3     RO5 12 + 5 + 8 = 25, RO2 4 + 3 = 7
     * RESIDENT       RO5  on paper          8     paper 8 x 2.03 = 16.24, virtual 32 x 1.50 = 48.00
     * HAVERING_HERO  all  WEB      alone    6     together 64.24
     * SCHOOL_STREET  S1   LIBRARY  helped   2     saved 32 x 0.53 = 16.96
     * </pre>
     */
    private void may() throws SQLException {
        Instant at = Instant.parse("2071-05-20T10:00:00Z");
        month.issued(12, "RESIDENT", "WEB", true, Optional.of("RO5"), at);
        month.issued(5, "RESIDENT", "PHONE", false, Optional.of("RO5"), at);
        month.issued(4, "RESIDENT", "APP", true, Optional.of("RO2"), at);
        month.issued(3, "BUSINESS", "WEB", false, Optional.of("RO2"), at);
        month.onPaper(8, "RESIDENT", "RO5", at);
        month.issued(6, "HAVERING_HERO", "WEB", true, EVERYWHERE, at);
        month.issued(2, "SCHOOL_STREET", "LIBRARY", false, Optional.of("S1"), at);
    }

    @Test
    void what_was_issued_is_counted_by_type_channel_and_place_and_each_adds_up() throws SQLException {
        may();

        ValidatableResponse report = report("issued-permits", "2071-05");

        report.body("from", equalTo("2071-05-01"))
                .body("to", equalTo("2071-05-31"))
                .body("permits", equalTo(40))
                .body("byType.code", contains("BUSINESS", "HAVERING_HERO", "RESIDENT", "SCHOOL_STREET"))
                .body("byType.permits", contains(3, 6, 29, 2))
                .body("byChannel.code", contains("APP", "LIBRARY", "MIGRATION", "PHONE", "WEB"))
                .body("byChannel.permits", contains(4, 2, 8, 5, 21))
                .body("byPlace.code", contains("EVERYWHERE", "RO2", "RO5", "S1"))
                .body("byPlace.permits", contains(6, 7, 25, 2));
        for (String breakdown : new String[] {"byType", "byChannel", "byPlace"}) {
            assertThat(report.extract().<Integer>path(breakdown + ".permits.sum()"))
                    .as(breakdown)
                    .isEqualTo(40);
        }
    }

    @Test
    void who_applied_without_help_and_what_paper_and_virtual_permits_cost_is_worked_out() throws SQLException {
        may();

        report("issued-permits", "2071-05")
                .body("selfService.applied", equalTo(32))
                .body("selfService.selfService", equalTo(22))
                .body("selfService.assisted", equalTo(10))
                .body("selfService.percent", equalTo(68.8f))
                .body("cost.onPaper", equalTo(8))
                .body("cost.virtual", equalTo(32))
                .body("cost.ofOneOnPaper", equalTo(Map.of("amount", 203, "currency", "GBP")))
                .body("cost.ofOneVirtual.amount", equalTo(150))
                .body("cost.paper.amount", equalTo(1624))
                .body("cost.virtually.amount", equalTo(4800))
                .body("cost.together.amount", equalTo(6424))
                .body("cost.saved.amount", equalTo(1696));
    }

    @Test
    void a_table_has_a_row_for_each_combination() throws SQLException {
        may();

        Response csv = as(Roles.AUDITOR).queryParam("month", "2071-05").get("/v1/reports/issued-permits.csv");

        csv.then()
                .statusCode(200)
                .contentType("text/csv")
                .header(
                        "Content-Disposition",
                        equalTo("attachment; filename=\"issued-permits-2071-05-01-2071-05-31.csv\""));
        assertThat(csv.asString().split("\r\n"))
                .containsExactly(
                        "permit_type,channel,place,issued_as,self_service,permits",
                        "BUSINESS,WEB,RO2,VIRTUAL,N,3",
                        "HAVERING_HERO,WEB,,VIRTUAL,Y,6",
                        "RESIDENT,APP,RO2,VIRTUAL,Y,4",
                        "RESIDENT,MIGRATION,RO5,PAPER,N,8",
                        "RESIDENT,PHONE,RO5,VIRTUAL,N,5",
                        "RESIDENT,WEB,RO5,VIRTUAL,Y,12",
                        "SCHOOL_STREET,LIBRARY,S1,VIRTUAL,N,2");
    }

    @Test
    void a_month_begins_and_ends_at_the_councils_midnight_also_when_the_clocks_change_in_it() throws SQLException {
        for (String at : new String[] {
            "2071-02-28T23:59:59Z", "2071-03-01T00:00:00Z", "2071-03-31T22:59:59Z", "2071-03-31T23:00:00Z",
            "2071-09-30T22:59:59Z", "2071-09-30T23:00:00Z", "2071-10-31T23:59:59Z", "2071-11-01T00:00:00Z"
        }) {
            month.onPaper(1, "RESIDENT", "RO5", Instant.parse(at));
        }

        assertThat(permits("2071-02")).isEqualTo(1);
        assertThat(permits("2071-03")).isEqualTo(2);
        assertThat(permits("2071-04")).isEqualTo(1);
        assertThat(permits("2071-09")).isEqualTo(1);
        assertThat(permits("2071-10")).isEqualTo(2);
        assertThat(permits("2071-11")).isEqualTo(1);
        as(Roles.PERMIT_SUPERVISOR)
                .queryParams(Map.of("from", "2071-03-31", "to", "2071-09-30"))
                .get("/v1/reports/issued-permits")
                .then()
                .body("permits", equalTo(3));
    }

    private int permits(String wanted) {
        return report("issued-permits", wanted).extract().path("permits");
    }

    /**
     * Eleven decisions, all submitted on 2 June at 09:00 UTC and promised for 9 June.
     *
     * <pre>
     * RESIDENT  by rule           0 h x 4                                      all:      median of 0 0 0 0 12 24 ... : 24 h
     * RESIDENT  by officers  24 h x 2, 48 h (refused), 182 h less a second     officers: 12 24 24 36 48 182 182: 36 h
     *                        (still 9 June in London), 182 h (10 June: late)   in time 10 of 11: 90.9 %
     * CARER     by officers  12 h, 36 h                                        median 24 h
     * </pre>
     */
    private void june() throws SQLException {
        Instant submitted = Instant.parse("2071-06-02T09:00:00Z");
        LocalDate promised = LocalDate.parse("2071-06-09");
        month.approvedByRule(4, "RESIDENT", submitted);
        month.decided("RESIDENT", "ISSUED", submitted, Duration.ofHours(24), promised);
        month.decided("RESIDENT", "ISSUED", submitted, Duration.ofHours(24), promised);
        month.decided("RESIDENT", "REFUSED", submitted, Duration.ofHours(48), promised);
        month.decided("RESIDENT", "ISSUED", submitted, Duration.ofHours(182).minusSeconds(1), promised);
        month.decided("RESIDENT", "ISSUED", submitted, Duration.ofHours(182), promised);
        month.decided("CARER", "ISSUED", submitted, Duration.ofHours(12), promised);
        month.decided("CARER", "ISSUED", submitted, Duration.ofHours(36), promised);
    }

    @Test
    void decisions_are_timed_by_type_and_together() throws SQLException {
        june();

        report("decision-times", "2071-06")
                .body("all.decided", equalTo(11))
                .body("all.automatic", equalTo(4))
                .body("all.byOfficers", equalTo(7))
                .body("all.refused", equalTo(1))
                .body("all.inTime", equalTo(10))
                .body("all.inTimePercent", equalTo(90.9f))
                .body("all.median", equalTo("PT24H"))
                .body("all.medianByOfficers", equalTo("PT36H"))
                .body("byType.permitType", contains("CARER", "RESIDENT"))
                .body("byType.decided", contains(2, 9))
                .body("byType.inTime", contains(2, 8))
                .body("byType.inTimePercent", contains(100.0f, 88.9f))
                .body("byType.median", contains("PT24H", "PT24H"))
                .body("byType.medianByOfficers", contains("PT24H", "PT48H"));
        assertThat(as(Roles.FINANCE)
                        .queryParam("month", "2071-06")
                        .get("/v1/reports/decision-times.csv")
                        .asString()
                        .split("\r\n"))
                .containsExactly(
                        "permit_type,decided,automatic,by_officers,refused,in_time,in_time_percent,median_hours,"
                                + "median_hours_by_officers",
                        "CARER,2,0,2,0,2,100.0,24.0,24.0",
                        "RESIDENT,9,4,5,1,8,88.9,24.0,48.0",
                        "ALL,11,4,7,1,10,90.9,24.0,36.0");
    }

    @Test
    void how_somebody_applied_and_whether_they_were_helped_is_known_from_then_on() {
        clock.set("2072-05-10T12:00:00Z");
        Person rita = Person.residentOf("RO5").onSchoolStreet("S1").published();
        apply(rita, wish("SCHOOL_STREET", rita), "ISSUED");
        Person sam = Person.residentOf("RO5").onSchoolStreet("S1").published();
        String draft = helping(sam)
                .contentType(ContentType.JSON)
                .body(wish("SCHOOL_STREET", sam))
                .post("/v1/applications")
                .then()
                .statusCode(201)
                .extract()
                .path("applicationId");
        helping(sam)
                .contentType(ContentType.JSON)
                .body("{}")
                .post("/v1/applications/" + draft + "/submission")
                .then()
                .statusCode(200);

        report("issued-permits", "2072-05")
                .body("byChannel.code", contains("PASC", "WEB"))
                .body("byChannel.permits", contains(1, 1))
                .body("selfService.selfService", equalTo(1))
                .body("selfService.percent", equalTo(50.0f));
    }

    private static RequestSpecification helping(Person person) {
        return as(Roles.CONTACT_CENTRE)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Kerbside-On-Behalf-Of", person.accountId())
                .header("Kerbside-Channel", "PASC")
                .header(Seen.HEADER, person.seen());
    }

    @Test
    void of_a_month_without_anything_nothing_is_divided_by_nothing() {
        report("issued-permits", "2073-01")
                .body("permits", equalTo(0))
                .body("selfService.percent", nullValue())
                .body("cost.together.amount", equalTo(0));
        report("decision-times", "2073-01")
                .body("all.decided", equalTo(0))
                .body("all.median", nullValue())
                .body("byType.size()", equalTo(0));
    }

    @Test
    void a_period_is_a_month_or_two_days_in_their_order() {
        assertProblem(asked(Map.of("month", "2071-13")), 400, "INVALID_VALUE");
        assertProblem(asked(Map.of("month", "2071-05", "from", "2071-05-01")), 400, "INVALID_VALUE");
        assertProblem(asked(Map.of("from", "2071-05-01")), 400, "INVALID_VALUE");
        assertProblem(asked(Map.of("from", "2071-05-02", "to", "2071-05-01")), 400, "INVALID_VALUE");
        assertProblem(asked(Map.of("from", "2020-01-01", "to", "2071-05-01")), 400, "INVALID_VALUE");
        clock.set("2073-02-28T23:59:59Z");
        asked(Map.of()).then().body("from", equalTo("2073-02-01")).body("to", equalTo("2073-02-28"));
        assertProblem(as(Roles.PERMIT_OFFICER).get("/v1/reports/issued-permits"), 403, "FORBIDDEN");
    }

    private static Response asked(Map<String, String> period) {
        return as(Roles.FINANCE).queryParams(period).get("/v1/reports/issued-permits");
    }

    private static ValidatableResponse report(String name, String wanted) {
        return as(Roles.FINANCE)
                .queryParam("month", wanted)
                .get("/v1/reports/" + name)
                .then()
                .statusCode(200);
    }

    private static RequestSpecification as(String role) {
        return given().auth().oauth2(Tokens.of("fiona", role));
    }
}
