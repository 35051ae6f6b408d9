package uk.kerbside.kit.health;

import jakarta.enterprise.context.ApplicationScoped;
import uk.kerbside.kit.relay.RelayState;

/** A relay that stands still degrades a service: what it accepts is kept and becomes visible later. */
@ApplicationScoped
class RelayHealth implements HealthPart {
    private final RelayState relay;

    RelayHealth(RelayState relay) {
        this.relay = relay;
    }

    @Override
    public String name() {
        return "relay";
    }

    @Override
    public Report report() {
        return switch (relay.role()) {
            case LEADER -> Report.ok("leader");
            case FOLLOWER -> Report.ok("follower");
            case STARTING -> Report.ok("starting");
            case STOPPED -> Report.degraded("stopped: events wait in the journal");
            case STANDING_STILL ->
                Report.degraded("stands still since "
                        + relay.failedAt().map(Object::toString).orElse("just now") + ": events wait in the journal");
        };
    }
}
