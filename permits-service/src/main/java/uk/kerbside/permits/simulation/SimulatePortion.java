package uk.kerbside.permits.simulation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import uk.kerbside.kit.clock.CouncilClock;

/** Works on the next permits of a simulation, in one transaction. */
@ApplicationScoped
class SimulatePortion {
    private final Simulations simulations;
    private final LivePermits permits;
    private final CompareRenewals compareRenewals;
    private final SimulationSettings settings;
    private final CouncilClock clock;

    SimulatePortion(
            Simulations simulations,
            LivePermits permits,
            CompareRenewals compareRenewals,
            SimulationSettings settings,
            CouncilClock clock) {
        this.simulations = simulations;
        this.permits = permits;
        this.compareRenewals = compareRenewals;
        this.settings = settings;
        this.clock = clock;
    }

    /** @return whether there is more to do; not when it is done, or somebody else works on it */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean take(String id) {
        Optional<Simulation> running = simulations.findRunningForUpdate(id);
        running.ifPresent(this::take);
        return running.isPresent() && simulations.get(id).status() == SimulationStatus.RUNNING;
    }

    private void take(Simulation running) {
        List<LivePermits.LivePermit> portion =
                permits.list(running.typeCode(), running.lastNumber(), clock.now(), settings.permitsAtOnce());
        if (portion.isEmpty()) {
            simulations.save(running.over(SimulationStatus.DONE, clock.now()));
            return;
        }
        CompareRules comparison = compareRenewals.compare(running.typeCode(), running.rules(), portion);
        simulations.addAffected(running.id(), comparison.affected());
        simulations.save(running.upTo(portion.getLast().number(), comparison.figures()));
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void fail(String id) {
        simulations
                .findRunningForUpdate(id)
                .ifPresent(running -> simulations.save(running.over(SimulationStatus.FAILED, clock.now())));
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void forgetOld() {
        simulations.deleteStartedBefore(clock.now().minus(settings.keptFor()));
    }
}
