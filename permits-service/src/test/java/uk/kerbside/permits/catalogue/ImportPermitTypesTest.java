package uk.kerbside.permits.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.kerbside.permits.support.Catalogue.type;
import static uk.kerbside.permits.support.Catalogue.types;
import static uk.kerbside.permits.support.Catalogue.version;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.kit.imports.ImportReport;
import uk.kerbside.kit.problem.InvalidRequestException;
import uk.kerbside.permits.support.MemoryCouncil;

@Tag("P-1")
class ImportPermitTypesTest {
    private final MemoryCouncil council = new MemoryCouncil("2026-11-24T12:00:00Z");
    private final List<PermitType> told = new ArrayList<>();
    private final ImportPermitTypes importTypes = new ImportPermitTypes(council.permitTypes(), told::add);

    @BeforeEach
    void the_catalogue_is_empty() {
        council.types.clear();
    }

    @Test
    void all_thirteen_are_taken_and_told_of() {
        ImportReport report = importTypes.take(types());

        assertThat(report.accepted()).isEqualTo(13);
        assertThat(told).isEqualTo(types());
        assertThat(council.types).hasSize(13);
    }

    @Test
    void the_second_time_nothing_is_new_and_nothing_is_told() {
        importTypes.take(types());
        told.clear();

        ImportReport report = importTypes.take(types());

        assertThat(report.repeated()).isEqualTo(13);
        assertThat(report.accepted()).isZero();
        assertThat(told).isEmpty();
    }

    @Test
    void one_fault_keeps_all_of_them_out() {
        PermitType faulty = type("BUSINESS", json -> version(json).remove("terms"));

        assertThatThrownBy(() -> importTypes.take(List.of(type("RESIDENT"), faulty)))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("/1/versions/0/terms is missing");

        assertThat(council.types).isEmpty();
        assertThat(told).isEmpty();
    }

    @Test
    void versions_a_file_leaves_out_are_kept() {
        importTypes.take(types());
        PermitType onlyNew =
                type("RESIDENT", json -> version(json).put("version", 2).put("effectiveFrom", "2027-04-01"));

        importTypes.take(List.of(onlyNew));

        PermitType stored = council.types.get("RESIDENT");
        assertThat(stored.versions()).extracting(TypeVersion::version).containsExactly(1, 2);
        assertThat(stored.versionOn(LocalDate.of(2027, 3, 31)).orElseThrow().version())
                .isEqualTo(1);
        assertThat(stored.versionOn(LocalDate.of(2027, 4, 1)).orElseThrow().version())
                .isEqualTo(2);
        assertThat(stored.versionOn(LocalDate.of(2026, 3, 31))).isEmpty();
    }

    @Test
    void an_alias_finds_the_type_it_stands_for() {
        importTypes.take(types());

        assertThat(council.permitTypes().get("HAVERING_CCG").code()).isEqualTo("NHS_ICB");
    }
}
