package uk.kerbside.permits.register;

import java.util.Optional;
import java.util.Set;
import uk.kerbside.kernel.vrm.Vrm;

/**
 * What a permit is looked for by: all of what is given, and something is.
 *
 * @param vrms marks that can be meant, any of them
 */
public record PermitSearch(Set<Vrm> vrms, Optional<String> number, Optional<String> uprn) {
    public PermitSearch {
        vrms = Set.copyOf(vrms);
        if (vrms.isEmpty() && number.isEmpty() && uprn.isEmpty()) {
            throw new IllegalArgumentException("A permit is looked for by something");
        }
    }
}
