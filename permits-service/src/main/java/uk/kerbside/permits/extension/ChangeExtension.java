package uk.kerbside.permits.extension;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.function.Consumer;
import uk.kerbside.kit.actor.CurrentActor;
import uk.kerbside.kit.clock.CouncilClock;
import uk.kerbside.kit.problem.NotFoundException;
import uk.kerbside.kit.problem.RefusedException;

/** Somebody asks for a bulk extension, applies what was shown, or stops it. */
@ApplicationScoped
public class ChangeExtension {
    private final BulkExtensions extensions;
    private final CurrentActor currentActor;
    private final CouncilClock clock;

    ChangeExtension(BulkExtensions extensions, CurrentActor currentActor, CouncilClock clock) {
        this.extensions = extensions;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** Nothing is extended yet: what would be is worked out first. */
    @Transactional
    public BulkExtension ask(BulkExtension.Wish wish) {
        BulkExtension extension = BulkExtension.asked(wish, currentActor.actor(), clock.now());
        extensions.add(extension);
        return extension;
    }

    /**
     * Has exactly what was shown be done.
     *
     * @param isCurrent throws unless the caller has seen the extension as it is
     * @throws NotFoundException when there is none
     * @throws RefusedException {@code EXTENSION_NOT_READY}
     */
    @Transactional
    public BulkExtension apply(String id, Consumer<BulkExtension> isCurrent) {
        BulkExtension extension = extensions.getForUpdate(id);
        isCurrent.accept(extension);
        if (!extension.apply(clock.now())) {
            throw new RefusedException(
                    ExtensionRefusal.EXTENSION_NOT_READY, "Bulk extension " + id + " is " + extension.status() + ".");
        }
        extensions.save(extension);
        return extension;
    }

    /**
     * Stops it; what was extended stays extended.
     *
     * @throws NotFoundException when there is none
     * @throws RefusedException {@code EXTENSION_OVER}
     */
    @Transactional
    public BulkExtension cancel(String id) {
        BulkExtension extension = extensions.getForUpdate(id);
        if (!extension.cancel(clock.now())) {
            throw new RefusedException(
                    ExtensionRefusal.EXTENSION_OVER,
                    "Bulk extension " + id + " is " + extension.status() + " already.");
        }
        extensions.save(extension);
        return extension;
    }
}
