package uk.kerbside.enforcement.chain;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Seals this process's chain every second and closes it at its end; now and then looks for chains nobody seals any more. */
@ApplicationScoped
public class KeepSealing {
    private static final Logger LOG = Logger.getLogger(KeepSealing.class);

    private final SealChain sealChain;
    private final Checkpoints checkpoints;
    private final OwnChain own;
    private final ChainSettings settings;
    private final InstantSource clock;

    KeepSealing(
            SealChain sealChain, Checkpoints checkpoints, OwnChain own, ChainSettings settings, InstantSource clock) {
        this.sealChain = sealChain;
        this.checkpoints = checkpoints;
        this.own = own;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void round() {
        try {
            sealAll(own.id());
        } catch (RuntimeException e) {
            LOG.warnf("Evidence cannot be sealed just now; the next round tries again: %s", e.getMessage());
        }
    }

    /** A process that died leaves entries without a seal; so does one that was asleep, which goes on after it. */
    @Scheduled(every = "10s", delayed = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void lookForAbandoned() {
        try {
            checkpoints.seen(own, clock.instant());
            checkpoints.listAbandoned(clock.instant().minus(settings.abandonedAfter())).stream()
                    .filter(chain -> !chain.equals(own.id()))
                    .forEach(this::takeOver);
        } catch (RuntimeException e) {
            LOG.warnf("Abandoned chains cannot be looked for just now: %s", e.getMessage());
        }
    }

    private void takeOver(UUID chain) {
        LOG.warnf("Chain %s was left without a seal on its end and is sealed from here", chain);
        checkpoints.open(own, clock.instant());
        sealAll(chain);
    }

    /** A spool that is emptied: all of it is in its chain now, and nothing will follow. */
    public void sealAndClose(UUID chain) {
        checkpoints.open(own, clock.instant());
        sealAll(chain);
        sealChain.close(chain);
    }

    private void sealAll(UUID chain) {
        while (sealChain.sealNext(chain)) {
            LOG.debugf("A thousand entries of chain %s are sealed", chain);
        }
    }

    /** Nothing more is kept in this process: closes its chain, if there is one. */
    public void close() {
        try {
            if (checkpoints.find(own.id()).isPresent()) {
                sealAndClose(own.id());
            }
        } catch (RuntimeException e) {
            LOG.warnf("The chain of this process stays open: %s", e.getMessage());
        }
    }
}
