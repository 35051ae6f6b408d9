package uk.kerbside.accounts.property;

import jakarta.enterprise.context.ApplicationScoped;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds the properties that old files mean: by their UPRN if the gazetteer knows it, otherwise by address and postcode
 * if exactly one fits. Case, spaces and punctuation do not count; anything else does, for a guess would send somebody's
 * letters to a neighbour.
 */
@ApplicationScoped
public class MatchProperties {
    private static final Pattern NOT_LETTERS_OR_DIGITS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern LEADING_ZEROS = Pattern.compile("^0+(?=.)");

    private final Properties properties;

    MatchProperties(Properties properties) {
        this.properties = properties;
    }

    /** How a property was found. */
    public enum MatchedBy {
        UPRN,
        ADDRESS
    }

    /** What a file says of one property. */
    public record Question(Optional<String> uprn, Optional<String> address, Optional<String> postcode) {
        /** An address is personal data. */
        @Override
        public String toString() {
            return "a property";
        }
    }

    /** A property, and how it was found. */
    public record Match(Property property, MatchedBy by) {}

    /** @return one answer for each question, in their order; empty where none or more than one fits */
    public List<Optional<Match>> match(List<Question> questions) {
        Map<String, Property> byUprn = properties.list(questions.stream()
                .flatMap(question -> question.uprn().stream())
                .map(MatchProperties::withoutZeros)
                .toList());
        Map<Place, List<Property>> byAddress = byAddress(questions.stream()
                .filter(question -> ofUprn(question, byUprn).isEmpty())
                .toList());
        return questions.stream()
                .map(question -> ofUprn(question, byUprn)
                        .map(property -> new Match(property, MatchedBy.UPRN))
                        .or(() -> place(question).map(byAddress::get).flatMap(MatchProperties::only)))
                .toList();
    }

    private static Optional<Property> ofUprn(Question question, Map<String, Property> byUprn) {
        return question.uprn().map(MatchProperties::withoutZeros).map(byUprn::get);
    }

    private Map<Place, List<Property>> byAddress(List<Question> questions) {
        List<Postcode> postcodes = questions.stream()
                .flatMap(question -> place(question).map(Place::postcode).stream())
                .distinct()
                .toList();
        Map<Place, List<Property>> found = new HashMap<>();
        for (Property property : properties.listOf(postcodes)) {
            Place place = new Place(plain(property.address()), property.postcode());
            found.computeIfAbsent(place, key -> new ArrayList<>()).add(property);
        }
        return found;
    }

    private static Optional<Match> only(List<Property> fitting) {
        return fitting.size() == 1 ? Optional.of(new Match(fitting.getFirst(), MatchedBy.ADDRESS)) : Optional.empty();
    }

    private static Optional<Place> place(Question question) {
        return question.postcode().flatMap(Postcode::read).flatMap(postcode -> question.address()
                .map(address -> new Place(plain(address), postcode)));
    }

    private static String plain(String address) {
        String composed = Normalizer.normalize(address, Normalizer.Form.NFKC);
        return NOT_LETTERS_OR_DIGITS
                .matcher(composed.toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip();
    }

    private static String withoutZeros(String uprn) {
        return LEADING_ZEROS.matcher(uprn).replaceFirst("");
    }

    private record Place(String address, Postcode postcode) {}
}
