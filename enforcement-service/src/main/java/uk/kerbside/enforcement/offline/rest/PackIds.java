package uk.kerbside.enforcement.offline.rest;

import java.util.UUID;
import uk.kerbside.kit.id.Ids;
import uk.kerbside.kit.problem.NotFoundException;

/** Reads ids of packs. */
final class PackIds {
    private PackIds() {}

    static UUID known(String text) {
        return Ids.findUuid(text).orElseThrow(() -> new NotFoundException("There is no pack " + text + "."));
    }
}
