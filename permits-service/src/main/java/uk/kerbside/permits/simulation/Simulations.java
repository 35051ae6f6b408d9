package uk.kerbside.permits.simulation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.kerbside.kit.problem.NotFoundException;
import uk.kerbside.permits.quote.QuoteRefusal;

/** All simulations of the last weeks. */
public interface Simulations {
    void add(Simulation simulation);

    Optional<Simulation> find(String id);

    /** The oldest that runs. */
    Optional<String> findRunning();

    /** One that runs, locked until the transaction ends; empty when it is over or somebody else works on it. */
    Optional<Simulation> findRunningForUpdate(String id);

    void save(Simulation simulation);

    void addAffected(String id, List<AffectedPermit> affected);

    /** How many lose for which reason. */
    Map<QuoteRefusal, Long> reasons(String id);

    /** In the order of their numbers, from just after one. */
    List<AffectedPermit> list(String id, Optional<Consequence> only, String afterNumber, int limit);

    void deleteStartedBefore(Instant instant);

    /** @throws NotFoundException when there is none */
    default Simulation get(String id) {
        return find(id).orElseThrow(() -> new NotFoundException("There is no simulation " + id + "."));
    }
}
