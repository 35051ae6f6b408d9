package uk.kerbside.permits.apds.rest;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import uk.kerbside.kit.problem.InvalidRequestException;

/** Since when somebody wants to know what changed. */
record Since(
        @QueryParam("modifiedSince")
        @Parameter(
                example = "2026-11-23T09:30:00Z",
                description =
                        "Only what changed then or later. Ask from a minute before the last answer: changes become"
                                + " visible when they are committed, a moment after they were made")
        String modifiedSince) {
    private static final Instant FIRST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("2999-12-31T23:59:59Z");

    Optional<Instant> instant() {
        if (modifiedSince == null) {
            return Optional.empty();
        }
        try {
            Instant instant = Instant.parse(modifiedSince);
            if (!instant.isBefore(FIRST) && !instant.isAfter(LAST)) {
                return Optional.of(instant);
            }
        } catch (DateTimeParseException e) {
            throw new InvalidRequestException("/modifiedSince", "must be an instant such as 2026-11-23T09:30:00Z");
        }
        throw new InvalidRequestException("/modifiedSince", "is out of bounds");
    }

    <T> Stream<T> of(Stream<T> all, Function<T, Instant> changedAt) {
        Optional<Instant> since = instant();
        return all.filter(
                one -> since.map(begin -> !changedAt.apply(one).isBefore(begin)).orElse(true));
    }
}
