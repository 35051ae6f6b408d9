package uk.kerbside.kit.actor;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import uk.kerbside.kit.problem.CommonProblem;
import uk.kerbside.kit.problem.InvalidRequestException;
import uk.kerbside.kit.problem.Problem;

/** Reads the headers that say how a request came in and for whom. */
final class ActorHeaders {
    private static final Pattern ACCOUNT_ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{0,63}");

    private ActorHeaders() {}

    /**
     * The channel a request names, the web if it names none.
     *
     * @param name the header as it came, null when it did not
     * @throws InvalidRequestException {@code INVALID_HEADER}
     */
    static Channel channel(String name) {
        return name == null
                ? Channel.WEB
                : Channel.claimed(name).orElseThrow(() -> invalid(Channel.HEADER, "names no channel we know"));
    }

    /**
     * The account a request names.
     *
     * @param account the header as it came, null when it did not
     * @throws InvalidRequestException {@code INVALID_HEADER}
     */
    static Optional<String> account(String account) {
        if (account != null && !ACCOUNT_ID.matcher(account).matches()) {
            throw invalid(CurrentActor.ON_BEHALF_OF, "is not an account id");
        }
        return Optional.ofNullable(account);
    }

    private static InvalidRequestException invalid(String name, String message) {
        return new InvalidRequestException(
                CommonProblem.INVALID_HEADER, List.of(new Problem.Fault("/" + name, message)));
    }
}
