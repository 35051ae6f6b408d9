package uk.kerbside.enforcement.check;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import uk.kerbside.kit.clock.StrictInstant;
import uk.kerbside.kit.id.Ids;
import uk.kerbside.kit.problem.InvalidRequestException;

/**
 * Reads the fields of one among many checks sent together, where a wrong one must not harm the others. Each throws
 * {@link InvalidRequestException} with the field's pointer.
 */
public final class Given {
    private Given() {}

    public static String text(Optional<String> value, String pointer) {
        return value.filter(text -> !text.isBlank())
                .orElseThrow(() -> new InvalidRequestException(pointer, "is missing"));
    }

    public static UUID checkId(Optional<String> value) {
        return Ids.findUuid7(text(value, "/checkId"))
                .orElseThrow(() -> new InvalidRequestException("/checkId", "is no UUID of version 7"));
    }

    public static Instant instant(Optional<String> value, String pointer) {
        try {
            return StrictInstant.parse(text(value, pointer));
        } catch (DateTimeException e) {
            throw new InvalidRequestException(pointer, "is no instant such as 2026-11-23T09:30:00Z");
        }
    }

    /** @param constants what there are, in plain words */
    public static <E extends Enum<E>> E constant(
            Class<E> kind, Optional<String> value, String pointer, String constants) {
        try {
            return Enum.valueOf(kind, text(value, pointer));
        } catch (IllegalArgumentException e) {
            throw new InvalidRequestException(pointer, "is no " + constants);
        }
    }
}
