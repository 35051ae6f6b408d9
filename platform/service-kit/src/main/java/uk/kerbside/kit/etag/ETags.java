package uk.kerbside.kit.etag;

import jakarta.ws.rs.core.EntityTag;
import java.util.Arrays;
import uk.kerbside.kernel.Revision;
import uk.kerbside.kit.problem.CommonProblem;
import uk.kerbside.kit.problem.RefusedException;

/** Makes and compares entity tags. */
public final class ETags {
    private static final String ANY = "*";

    private ETags() {}

    /** The tag of a resource whose version is a revision, for {@code Response.tag}. */
    public static EntityTag of(Revision current) {
        return new EntityTag(current.epoch() + "." + current.n());
    }

    /** The tag of a resource whose version is a counter, for {@code Response.tag}. */
    public static EntityTag of(long version) {
        return new EntityTag(Long.toString(version));
    }

    /**
     * Lets a change pass only if the client has seen the current version.
     *
     * @param ifMatch the header as it came, null when it did not
     * @throws RefusedException {@code PRECONDITION_REQUIRED} without the header, {@code STALE} when it names another version
     */
    public static void require(String ifMatch, Revision current) {
        require(ifMatch, of(current));
    }

    /** The same for a resource whose version is a counter. */
    public static void require(String ifMatch, long version) {
        require(ifMatch, of(version));
    }

    private static void require(String ifMatch, EntityTag current) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new RefusedException(
                    CommonProblem.PRECONDITION_REQUIRED,
                    "Send the ETag you read as If-Match, so that you do not overwrite what somebody else changed.");
        }
        // A weak tag (W/"...") never matches: RFC 9110 wants a strong comparison here.
        String expected = '"' + current.getValue() + '"';
        boolean matches = Arrays.stream(ifMatch.split(","))
                .map(String::strip)
                .anyMatch(tag -> tag.equals(ANY) || tag.equals(expected));
        if (!matches) {
            throw new RefusedException(
                    CommonProblem.STALE, "This has changed since you read it. Read it again, then change it.");
        }
    }
}
