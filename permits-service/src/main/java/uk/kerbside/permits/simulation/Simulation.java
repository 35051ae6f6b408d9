package uk.kerbside.permits.simulation;

import java.time.Instant;
import java.util.Optional;
import uk.kerbside.permits.catalogue.TypeVersion;

/**
 * What somebody wants to know, and what is known so far.
 *
 * @param lastNumber the last permit that was read; empty text before the first
 */
public record Simulation(
        String id,
        String typeCode,
        TypeVersion rules,
        SimulationStatus status,
        Instant startedAt,
        Optional<Instant> finishedAt,
        String lastNumber,
        Figures figures) {

    static Simulation begin(String id, String typeCode, TypeVersion rules, Instant now) {
        return new Simulation(id, typeCode, rules, SimulationStatus.RUNNING, now, Optional.empty(), "", Figures.NONE);
    }

    Simulation upTo(String number, Figures more) {
        return new Simulation(id, typeCode, rules, status, startedAt, finishedAt, number, figures.plus(more));
    }

    Simulation over(SimulationStatus end, Instant now) {
        return new Simulation(id, typeCode, rules, end, startedAt, Optional.of(now), lastNumber, figures);
    }
}
