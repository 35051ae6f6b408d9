package uk.kerbside.enforcement.operator;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import uk.kerbside.kit.problem.RefusedException;

/** The third parties the council deals with. */
@ApplicationScoped
public class Operators {
    private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

    private final Map<String, String> byClient;

    Operators(OperatorSettings settings) {
        this.byClient = Map.copyOf(settings.clients());
        byClient.values().stream()
                .filter(code -> !CODE.matcher(code).matches())
                .findFirst()
                .ifPresent(code -> {
                    throw new IllegalArgumentException("\"" + code + "\" is no code of an operator");
                });
    }

    /** @throws RefusedException {@code OPERATOR_UNKNOWN} when the client is nobody's */
    public String codeOf(Optional<String> client) {
        return client.flatMap(name -> Optional.ofNullable(byClient.get(name)))
                .orElseThrow(() -> new RefusedException(
                        OperatorRefusal.OPERATOR_UNKNOWN,
                        "The council has not said which operator your client belongs to."));
    }

    public boolean isKnown(String code) {
        return byClient.containsValue(code);
    }
}
