package uk.kerbside.permits.simulation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import uk.kerbside.kit.clock.CouncilClock;
import uk.kerbside.kit.id.Ids;
import uk.kerbside.kit.problem.InvalidRequestException;
import uk.kerbside.kit.problem.RefusedException;
import uk.kerbside.permits.catalogue.PermitType;
import uk.kerbside.permits.catalogue.ProposeVersion;
import uk.kerbside.permits.catalogue.ProposedRules;

/** Somebody asks what rules would do before they propose them. */
@ApplicationScoped
public class SimulateVersion {
    private final ProposeVersion proposeVersion;
    private final Simulations simulations;
    private final CouncilClock clock;

    SimulateVersion(ProposeVersion proposeVersion, Simulations simulations, CouncilClock clock) {
        this.proposeVersion = proposeVersion;
        this.simulations = simulations;
        this.clock = clock;
    }

    /**
     * @throws RefusedException {@code TYPE_RETIRED}
     * @throws InvalidRequestException {@code RULES_INVALID}: as if they were proposed
     */
    @Transactional
    public Simulation simulate(String code, ProposedRules rules) {
        PermitType proposed = proposeVersion.preview(code, rules);
        Simulation simulation = Simulation.begin(
                Ids.readable("S"), proposed.code(), proposed.versions().getLast(), clock.now());
        simulations.add(simulation);
        return simulation;
    }
}
