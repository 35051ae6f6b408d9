package uk.kerbside.enforcement.offline.rest;

import java.util.UUID;
import uk.kerbside.kit.problem.NotFoundException;

/** Reads ids of packs. */
final class PackIds {
    private PackIds() {}

    static UUID known(String text) {
        try {
            UUID id = UUID.fromString(text);
            if (id.toString().equalsIgnoreCase(text)) {
                return id;
            }
        } catch (IllegalArgumentException e) {
            throw none(text);
        }
        throw none(text);
    }

    private static NotFoundException none(String text) {
        return new NotFoundException("There is no pack " + text + ".");
    }
}
