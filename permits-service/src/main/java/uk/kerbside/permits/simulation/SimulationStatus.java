package uk.kerbside.permits.simulation;

/** How far a simulation is. */
public enum SimulationStatus {
    RUNNING,
    DONE,
    /** It failed, and somebody looks at the log. */
    FAILED
}
