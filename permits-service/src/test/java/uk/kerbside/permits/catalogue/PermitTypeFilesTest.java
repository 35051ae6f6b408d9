package uk.kerbside.permits.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static uk.kerbside.permits.support.Problems.assertProblem;
import static uk.kerbside.permits.support.SampleCouncil.bring;
import static uk.kerbside.permits.support.SampleCouncil.reading;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.events.catalogue.PermitTypePublished;
import uk.kerbside.permits.support.Catalogue;
import uk.kerbside.permits.support.SampleCouncil;
import uk.kerbside.testkit.Backing;
import uk.kerbside.testkit.MovableClock;
import uk.kerbside.testkit.Topics;

/** The council's own permit types, and types that are at fault. */
@QuarkusTest
@WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
@Tag("P-1")
class PermitTypeFilesTest {
    @Inject
    MovableClock clock;

    @BeforeEach
    void the_council_is_there() {
        SampleCouncil.isLoaded();
        clock.set("2026-11-24T12:00:00Z");
    }

    @Test
    void all_thirteen_types_are_read_back_and_brought_again_they_are_repeated() {
        reading("/v1/permit-types?limit=200")
                .then()
                .statusCode(200)
                .body(
                        "items.code",
                        hasItems(
                                Catalogue.types().stream().map(PermitType::code).toArray(String[]::new)));
        assertThat(Catalogue.types()).hasSize(13);

        bring("/v1/permit-type-imports", "application/json", SampleCouncil.file("permit-types.json"))
                .then()
                .statusCode(200)
                .body("accepted", equalTo(0))
                .body("refused", equalTo(0))
                .body("repeated", equalTo(13));
    }

    @Test
    void one_type_is_read_with_its_rules_by_code_or_alias() {
        reading("/v1/permit-types/RESIDENT")
                .then()
                .statusCode(200)
                .body("name", equalTo("Resident permit"))
                .body("versions[0].limits[0].most", equalTo(3))
                .body("versions[0].prices.cells[1].amount.amount", equalTo(9500))
                .body("versions[0].payWithin", equalTo("P30D"));
        reading("/v1/permit-types/HAVERING_CCG").then().body("code", equalTo("NHS_ICB"));
        assertProblem(reading("/v1/permit-types/SKATEBOARD"), 404, "NOT_FOUND");
    }

    @Test
    void other_services_are_told_of_types() {
        PermitTypePublished visitor = Topics.awaitEvent(PermitTypePublished.class, "VISITOR");

        PermitTypePublished.VisitorRules rules =
                visitor.versions().getFirst().visitor().orElseThrow();
        assertThat(rules.bookPrice().amount()).isEqualTo(1300);
        assertThat(rules.unit()).isEqualTo(Duration.ofHours(4));
        assertThat(rules.booksPerHousehold()).isEqualTo(20);
        assertThat(rules.booksPerCarFreeHousehold()).isEqualTo(3);
        assertThat(Topics.awaitEvent(PermitTypePublished.class, "SCHOOL_STREET")
                        .versions()
                        .getFirst()
                        .free())
                .isTrue();
    }

    @Test
    void types_at_fault_are_refused_with_every_fault_and_nothing_changes() {
        String faulty = SampleCouncil.file("permit-types.json")
                .replaceFirst("\"amount\": 7000", "\"amount\": -7000")
                .replaceFirst("\"position\": 2", "\"position\": \"second\"");

        assertProblem(bring("/v1/permit-type-imports", "application/json", faulty), 400, "RULES_INVALID")
                .body(
                        "errors.pointer",
                        hasItems(
                                "/0/versions/0/prices/cells/0/amount/amount", "/0/versions/0/prices/cells/1/position"));
        assertProblem(
                        bring(
                                "/v1/permit-type-imports",
                                "application/json",
                                SampleCouncil.file("permit-types.json")
                                        .replaceFirst("\"amount\": 7000", "\"amount\": 6000")),
                        400,
                        "RULES_INVALID")
                .body("errors.pointer", equalTo(List.of("/0/versions/0")));

        reading("/v1/permit-types/RESIDENT").then().body("versions[0].prices.cells[0].amount.amount", equalTo(7000));
    }
}
