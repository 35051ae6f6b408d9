package uk.kerbside.local.demo;

import java.net.URI;
import java.nio.file.Path;
import java.util.function.Function;
import uk.kerbside.local.Part;

/**
 * A running suite, as the story needs it.
 *
 * @param address where a service listens
 * @param token the access token of a demonstration user or of a machine client
 * @param newResident makes a login for a new resident, by user name, and returns its access token
 * @param council the folder of the sample council
 */
public record Suite(
        Function<Part, URI> address,
        Function<String, String> token,
        Function<String, String> newResident,
        Path council) {

    URI permits(String path) {
        return address.apply(Part.PERMITS).resolve(path);
    }

    URI accounts(String path) {
        return address.apply(Part.ACCOUNTS).resolve(path);
    }

    URI visitor(String path) {
        return address.apply(Part.VISITOR).resolve(path);
    }

    URI enforcement(String path) {
        return address.apply(Part.ENFORCEMENT).resolve(path);
    }

    URI helpline(String path) {
        return address.apply(Part.HELPLINE).resolve(path);
    }
}
