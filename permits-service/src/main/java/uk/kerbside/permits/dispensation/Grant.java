package uk.kerbside.permits.dispensation;

import java.util.List;
import java.util.Optional;

/**
 * With what an officer grants a dispensation.
 *
 * @param words to its holder: conditions, say
 * @param restrictions what it goes beyond; needs an order
 * @param orderReference the order that allows that
 * @param suspension the suspension of bays its vehicles are excepted from
 * @param takesBays whether bays are taken from others, who are told of it
 */
public record Grant(
        Optional<String> words,
        List<Restriction> restrictions,
        Optional<String> orderReference,
        Optional<String> suspension,
        boolean takesBays) {
    public Grant {
        restrictions = restrictions.stream().distinct().sorted().toList();
    }
}
