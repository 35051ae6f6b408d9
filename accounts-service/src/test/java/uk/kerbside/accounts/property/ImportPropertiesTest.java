package uk.kerbside.accounts.property;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.kit.imports.ImportRefusal;
import uk.kerbside.kit.imports.ImportReport;
import uk.kerbside.kit.imports.RowFault;
import uk.kerbside.kit.problem.RefusedException;

@Tag("A-2")
class ImportPropertiesTest {
    private static final String HEADER = "uprn,flat,house,street,town,postcode,zone,ward,car_free,school_street\n";
    private static final String SOUND = "100,Flat 2,12A,Como Road,Romford,RM7 5ZP,RO5,W04,N,S1\n";

    private final Map<String, Property> gazetteer = new HashMap<>();
    private final Map<String, String> references = new HashMap<>();
    private final List<String> moved = new ArrayList<>();
    private final InMemory properties = new InMemory();
    private final ImportProperties importProperties = new ImportProperties(properties, moved::addAll);
    private final ImportCouncilTax importCouncilTax = new ImportCouncilTax(new Bills(), properties);

    @Test
    void a_sound_row_becomes_a_property_with_an_address_in_one_line() {
        ImportReport report = take(SOUND);

        assertThat(report).isEqualTo(new ImportReport(1, 0, 0, 0, List.of()));
        Property property = gazetteer.get("100");
        assertThat(property.address()).isEqualTo("Flat 2, 12A Como Road, Romford");
        assertThat(property.zone()).contains("RO5");
        assertThat(property.schoolStreet()).contains("S1");
        assertThat(property.carFree()).isFalse();
    }

    @Test
    void the_same_file_again_changes_nothing() {
        take(SOUND);

        assertThat(take(SOUND)).isEqualTo(new ImportReport(0, 0, 0, 1, List.of()));
        assertThat(moved).isEmpty();
    }

    @Test
    void whoever_lives_at_a_property_that_changed_is_told() {
        take(SOUND);

        ImportReport report = take(SOUND.replace("RO5", "RO6"));

        assertThat(report.accepted()).isEqualTo(1);
        assertThat(moved).containsExactly("100");
        assertThat(gazetteer.get("100").zone()).contains("RO6");
    }

    @Test
    void a_postcode_in_small_letters_without_its_space_is_mended() {
        ImportReport report = take(SOUND.replace("RM7 5ZP", "rm75zp").replace("RO5", "ro5"));

        assertThat(report.repaired()).isEqualTo(1);
        assertThat(report.faults())
                .containsExactly(new RowFault(
                        2,
                        "POSTCODE_REWRITTEN",
                        "The postcode was written in another way. zone was written in small letters."));
        assertThat(gazetteer.get("100").postcode().value()).isEqualTo("RM7 5ZP");
    }

    @Test
    void a_uprn_padded_with_zeros_is_the_same_property() {
        take(SOUND);

        assertThat(take("0000000" + SOUND).repeated()).isEqualTo(1);
    }

    @Test
    void a_row_at_fault_is_refused_with_every_fault_and_its_neighbours_are_taken() {
        ImportReport report = take("x1,,1,,Romford,NOPE,R O,W04,J,\n" + SOUND);

        assertThat(report.accepted()).isEqualTo(1);
        assertThat(report.refused()).isEqualTo(1);
        assertThat(report.faults())
                .extracting(RowFault::code)
                .containsExactly(
                        "UPRN_UNUSABLE", "POSTCODE_UNUSABLE", "STREET_MISSING", "CODE_UNUSABLE", "FLAG_UNREADABLE");
    }

    @Test
    void a_row_that_was_cut_short_is_refused() {
        assertThat(take("100,,1,Como Road\n").faults())
                .extracting(RowFault::code)
                .containsExactly("ROW_INCOMPLETE");
        assertThat(gazetteer).isEmpty();
    }

    @Test
    void the_first_of_two_rows_about_one_property_wins() {
        ImportReport report = take(SOUND + SOUND + SOUND.replace("RO5", "RO6"));

        assertThat(report.accepted()).isEqualTo(1);
        assertThat(report.repeated()).isEqualTo(1);
        assertThat(report.faults()).extracting(RowFault::code).containsExactly("UPRN_REPEATED");
        assertThat(gazetteer.get("100").zone()).contains("RO5");
    }

    @Test
    void a_file_without_the_columns_is_refused_as_a_whole() {
        assertThatThrownBy(() -> importProperties.take(stream("uprn,street\n1,Como Road\n")))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.refusal())
                        .isEqualTo(ImportRefusal.HEADER_UNEXPECTED));
    }

    @Test
    void houses_stand_in_the_order_people_count_in() {
        take("1,Flat 10,9,Como Road,Romford,RM7 5ZP,,,N,\n2,Flat 2,9,Como Road,Romford,RM7 5ZP,,,N,\n"
                + "3,,10,Como Road,Romford,RM7 5ZP,,,N,\n");

        assertThat(gazetteer.values().stream()
                        .sorted(java.util.Comparator.comparing(Property::sortKey))
                        .map(Property::uprn))
                .containsExactly("2", "1", "3");
    }

    @Test
    void a_reference_is_kept_for_a_property_that_is_there() {
        take(SOUND);

        ImportReport report = takeReferences("100,5011 3436\n200,50113436\n300\n100,50113436\n");

        assertThat(references).containsExactly(Map.entry("100", "50113436"));
        assertThat(report.repaired()).isEqualTo(1);
        assertThat(report.repeated()).isEqualTo(1);
        assertThat(report.faults())
                .extracting(RowFault::code)
                .containsExactlyInAnyOrder("REFERENCE_REWRITTEN", "PROPERTY_UNKNOWN", "ROW_INCOMPLETE");
    }

    @Test
    void two_references_for_one_property_are_one_too_many() {
        take(SOUND);

        ImportReport report = takeReferences("100,50113436\n100,99999999\n100,\n100,1\n");

        assertThat(report.faults())
                .extracting(RowFault::code)
                .containsExactlyInAnyOrder("UPRN_REPEATED", "REFERENCE_MISSING", "REFERENCE_UNUSABLE");
        assertThat(references).containsEntry("100", "50113436");
    }

    private ImportReport take(String rows) {
        return importProperties.take(stream(HEADER + rows));
    }

    private ImportReport takeReferences(String rows) {
        return importCouncilTax.take(stream("uprn,reference\n" + rows));
    }

    private static InputStream stream(String file) {
        return new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8));
    }

    private final class InMemory implements Properties {
        @Override
        public Optional<Property> find(String uprn) {
            return Optional.ofNullable(gazetteer.get(uprn));
        }

        @Override
        public Optional<Property> findAndKeep(String uprn) {
            return find(uprn);
        }

        @Override
        public Map<String, Property> list(Collection<String> uprns) {
            Map<String, Property> found = new HashMap<>(gazetteer);
            found.keySet().retainAll(uprns);
            return found;
        }

        @Override
        public void save(List<Property> properties) {
            properties.forEach(property -> gazetteer.put(property.uprn(), property));
        }

        @Override
        public List<Property> search(Postcode postcode, Place after, int limit) {
            throw new UnsupportedOperationException("An import searches nothing");
        }

        @Override
        public List<Property> listOf(Collection<Postcode> postcodes) {
            throw new UnsupportedOperationException("An import searches nothing");
        }
    }

    private final class Bills implements CouncilTax {
        @Override
        public Optional<String> referenceOf(String uprn) {
            return Optional.ofNullable(references.get(uprn));
        }

        @Override
        public Map<String, String> list(Collection<String> uprns) {
            return Map.copyOf(references);
        }

        @Override
        public void save(List<Bill> bills) {
            bills.forEach(bill -> references.put(bill.uprn(), bill.reference()));
        }
    }
}
