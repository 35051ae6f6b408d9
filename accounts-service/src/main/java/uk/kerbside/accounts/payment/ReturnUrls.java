package uk.kerbside.accounts.payment;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import uk.kerbside.kit.problem.InvalidRequestException;

/**
 * Where customers may be sent back to: the council's own origins, and with a sandbox a developer's own machine. Anything
 * else would let a stranger's link end on a stranger's page with the council's name before it.
 */
@ApplicationScoped
public class ReturnUrls {
    private static final Set<String> OWN_MACHINE = Set.of("localhost", "127.0.0.1");
    private static final Set<String> SCHEMES = Set.of("http", "https");

    private final List<String> origins;
    private final CardProviders providers;

    ReturnUrls(PaymentSettings settings, CardProviders providers) {
        this.origins = settings.returnOrigins().orElse(List.of()).stream()
                .map(origin -> origin.strip().toLowerCase(Locale.ROOT))
                .toList();
        this.providers = providers;
    }

    /** @throws InvalidRequestException when it is no address, or nobody's we know */
    public URI check(String typed) {
        URI address = parse(typed);
        boolean isPlain = address.getScheme() != null
                && address.getHost() != null
                && address.getRawUserInfo() == null
                && SCHEMES.contains(address.getScheme().toLowerCase(Locale.ROOT));
        if (!isPlain || !(origins.contains(originOf(address)) || isOwnMachine(address))) {
            throw new InvalidRequestException("/returnUrl", "is no address of the council's");
        }
        return address;
    }

    private boolean isOwnMachine(URI address) {
        return providers.current().isSandbox()
                && OWN_MACHINE.contains(address.getHost().toLowerCase(Locale.ROOT));
    }

    private static String originOf(URI address) {
        String port = address.getPort() < 0 ? "" : ":" + address.getPort();
        return (address.getScheme() + "://" + address.getHost() + port).toLowerCase(Locale.ROOT);
    }

    private static URI parse(String typed) {
        try {
            return new URI(typed);
        } catch (URISyntaxException e) {
            throw new InvalidRequestException("/returnUrl", "is no address");
        }
    }
}
