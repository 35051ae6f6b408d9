package uk.kerbside.permits.quote;

import java.time.Instant;
import java.util.Optional;

/**
 * The permit another one follows, as far as a quote asks: that one takes over its place in the household and at its limits,
 * and is ranked by the day on which the first of them was issued (ruling 4).
 *
 * @param number of the permit that is followed
 * @param baseNumber what it and all that followed each other before it are called by
 * @param firstGrantedAt when the first of them was granted
 * @param from when the new one begins
 * @param startHeldUntil a payment before then does not move the beginning (ruling 11); empty when any payment after it does
 * @param overLimit what to do when there are too many
 */
public record Renewed(
        String number,
        String baseNumber,
        Instant firstGrantedAt,
        Instant from,
        Optional<Instant> startHeldUntil,
        OverLimit overLimit) {}
