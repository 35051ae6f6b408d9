package uk.kerbside.enforcement.camera.rest;

import java.util.Optional;
import java.util.UUID;
import uk.kerbside.kit.problem.InvalidRequestException;
import uk.kerbside.kit.problem.NotFoundException;

/** Reads ids. */
final class PathIds {
    private static final int VERSION = 7;

    private PathIds() {}

    static UUID batchId(String text) {
        return uuid(text)
                .filter(id -> id.version() == VERSION)
                .orElseThrow(() -> new InvalidRequestException("/batchId", "is no UUID of version 7"));
    }

    static UUID known(String text) {
        return uuid(text).orElseThrow(() -> new NotFoundException("There is nothing of the id " + text + "."));
    }

    private static Optional<UUID> uuid(String text) {
        try {
            UUID id = UUID.fromString(text);
            return id.toString().equalsIgnoreCase(text) ? Optional.of(id) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
