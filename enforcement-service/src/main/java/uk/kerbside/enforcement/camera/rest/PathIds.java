package uk.kerbside.enforcement.camera.rest;

import java.util.UUID;
import uk.kerbside.kit.id.Ids;
import uk.kerbside.kit.problem.InvalidRequestException;
import uk.kerbside.kit.problem.NotFoundException;

/** Reads ids. */
final class PathIds {
    private PathIds() {}

    static UUID batchId(String text) {
        return Ids.findUuid7(text)
                .orElseThrow(() -> new InvalidRequestException("/batchId", "is no UUID of version 7"));
    }

    static UUID known(String text) {
        return Ids.findUuid(text).orElseThrow(() -> new NotFoundException("There is nothing of the id " + text + "."));
    }
}
