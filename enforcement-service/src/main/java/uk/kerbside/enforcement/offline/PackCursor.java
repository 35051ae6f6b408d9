package uk.kerbside.enforcement.offline;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import uk.kerbside.kit.clock.StrictInstant;
import uk.kerbside.kit.problem.CommonProblem;
import uk.kerbside.kit.problem.InvalidRequestException;
import uk.kerbside.kit.problem.Problem;

/**
 * From where a delta goes on.
 *
 * @param rules which versions of places and calendar the device has
 */
record PackCursor(Instant asOf, String rules) {
    private static final int PARTS = 2;

    String text() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((asOf + "|" + rules).getBytes(StandardCharsets.UTF_8));
    }

    /** @throws InvalidRequestException {@code INVALID_CURSOR} */
    static PackCursor of(String text) {
        try {
            String[] parts =
                    new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split("\\|", PARTS);
            if (parts.length == PARTS) {
                return new PackCursor(StrictInstant.parse(parts[0]), parts[1]);
            }
        } catch (IllegalArgumentException | DateTimeException e) {
            throw invalid();
        }
        throw invalid();
    }

    private static InvalidRequestException invalid() {
        return new InvalidRequestException(
                CommonProblem.INVALID_CURSOR,
                List.of(new Problem.Fault("/cursor", "is none that came with this pack")));
    }
}
