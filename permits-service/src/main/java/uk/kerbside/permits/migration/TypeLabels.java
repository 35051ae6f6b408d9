package uk.kerbside.permits.migration;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import uk.kerbside.permits.catalogue.PermitType;

/**
 * What is printed on paper permits, as permit types: codes, aliases and names of the catalogue, and labels the council
 * lists. Case, spaces and punctuation do not count.
 */
final class TypeLabels {
    private static final Pattern NOT_LETTERS_OR_DIGITS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final Map<String, PermitType> types = new HashMap<>();
    private final Map<String, PermitType> byPlace = new HashMap<>();

    /**
     * @param labels by type code
     * @param labelsByPlace labels that mean this type at its own places, and elsewhere what they mean otherwise
     */
    TypeLabels(List<PermitType> catalogue, Map<String, Set<String>> labels, Map<String, Set<String>> labelsByPlace) {
        for (PermitType type : catalogue) {
            Stream.of(Stream.of(type.code(), type.name()), type.aliases().stream())
                    .flatMap(names -> names)
                    .forEach(name -> types.put(plain(name), type));
        }
        for (PermitType type : catalogue) {
            labels.getOrDefault(type.code(), Set.of()).forEach(label -> types.put(plain(label), type));
            labelsByPlace.getOrDefault(type.code(), Set.of()).forEach(label -> byPlace.put(plain(label), type));
        }
    }

    /** The type a label means; ruling 9: an old season ticket is for staff or the public by its car park. */
    Optional<PermitType> find(String label, Optional<String> place) {
        String plain = plain(label);
        PermitType there = byPlace.get(plain);
        boolean isItsOwn = there != null
                && place.filter(code -> places(there).contains(code)).isPresent();
        return Optional.ofNullable(isItsOwn ? there : types.get(plain));
    }

    private static Set<String> places(PermitType type) {
        Set<String> all = new HashSet<>();
        type.versions().forEach(version -> all.addAll(version.confers().places()));
        return all;
    }

    private static String plain(String text) {
        return NOT_LETTERS_OR_DIGITS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
    }
}
