package uk.kerbside.accounts.property;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.accounts.property.MatchProperties.Question;

@Tag("P-11")
class MatchPropertiesTest {
    private final MatchProperties match = new MatchProperties(new Three());

    @Test
    void a_uprn_the_gazetteer_knows_names_the_property_even_padded() {
        assertThat(answer("000100", "elsewhere", "RM1 1AA")).contains("100 UPRN");
    }

    @Test
    void an_address_is_found_however_it_is_cased_spaced_and_punctuated() {
        assertThat(answer(null, "flat 2 ,12a  COMO ROAD. Romford", "rm75zp")).contains("100 ADDRESS");
    }

    @Test
    void an_unknown_uprn_does_not_keep_the_address_from_being_found() {
        assertThat(answer("999", "Flat 2, 12A Como Road, Romford", "RM7 5ZP")).contains("100 ADDRESS");
    }

    @Test
    void an_address_that_fits_two_properties_names_neither() {
        assertThat(answer(null, "1 Como Road, Romford", "RM7 5ZP")).isEmpty();
    }

    @Test
    void the_same_street_under_another_postcode_is_another_street() {
        assertThat(answer(null, "Flat 2, 12A Como Road, Romford", "RM7 5ZQ")).isEmpty();
        assertThat(answer(null, "Flat 2, 12A Como Road, Romford", null)).isEmpty();
        assertThat(answer(null, null, "RM7 5ZP")).isEmpty();
        assertThat(answer(null, "Flat 2, 12A Como Road, Romford", "no postcode"))
                .isEmpty();
    }

    @Test
    void answers_come_in_the_order_of_the_questions() {
        Question unknown = new Question(Optional.empty(), Optional.empty(), Optional.empty());
        Question known = new Question(Optional.of("300"), Optional.empty(), Optional.empty());

        assertThat(match.match(List.of(unknown, known, unknown)).stream().map(Optional::isPresent))
                .containsExactly(false, true, false);
    }

    private Optional<String> answer(String uprn, String address, String postcode) {
        Question question =
                new Question(Optional.ofNullable(uprn), Optional.ofNullable(address), Optional.ofNullable(postcode));
        return match.match(List.of(question))
                .getFirst()
                .map(found -> found.property().uprn() + " " + found.by());
    }

    private static final class Three implements Properties {
        private final Map<String, Property> all = Arrays.asList(
                        property("100", "Flat 2, 12A Como Road, Romford"),
                        property("200", "1 Como Road, Romford"),
                        property("300", "1, Como Road, Romford"))
                .stream()
                .collect(Collectors.toMap(Property::uprn, one -> one));

        private static Property property(String uprn, String address) {
            return new Property(
                    uprn,
                    address,
                    address,
                    new Postcode("RM7 5ZP"),
                    Optional.of("RO5"),
                    Optional.of("W04"),
                    false,
                    Optional.empty());
        }

        @Override
        public Optional<Property> find(String uprn) {
            return Optional.ofNullable(all.get(uprn));
        }

        @Override
        public Optional<Property> findAndKeep(String uprn) {
            return find(uprn);
        }

        @Override
        public Map<String, Property> list(Collection<String> uprns) {
            return all.entrySet().stream()
                    .filter(entry -> uprns.contains(entry.getKey()))
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        }

        @Override
        public List<Property> listOf(Collection<Postcode> postcodes) {
            return all.values().stream()
                    .filter(property -> postcodes.contains(property.postcode()))
                    .toList();
        }

        @Override
        public List<Property> search(Postcode postcode, Place after, int limit) {
            throw new UnsupportedOperationException("Nothing is searched page by page");
        }

        @Override
        public void save(List<Property> properties) {
            throw new UnsupportedOperationException("Nothing is written");
        }
    }
}
