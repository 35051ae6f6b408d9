package uk.kerbside.enforcement.operator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Consumer;
import uk.kerbside.kernel.Revision;
import uk.kerbside.kit.problem.NotFoundException;
import uk.kerbside.kit.problem.RefusedException;

/** A third party ends one of its rights: from now on, never for the past, in which somebody may have relied on it. */
@ApplicationScoped
public class EndRight {
    private final OperatorRights rights;
    private final PublishRight publish;
    private final InstantSource clock;

    EndRight(OperatorRights rights, PublishRight publish, InstantSource clock) {
        this.rights = rights;
        this.publish = publish;
        this.clock = clock;
    }

    /**
     * @param condition refuses by throwing
     * @throws NotFoundException when the operator has no such right
     * @throws RefusedException {@code RIGHT_OVER}
     */
    @Transactional
    public OperatorRight end(String operator, String reference, Consumer<OperatorRight> condition) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        OperatorRight right = rights.findForUpdate(operator, reference)
                .orElseThrow(() -> new NotFoundException("You have no right " + reference + "."));
        condition.accept(right);
        if (right.isOverAt(now)) {
            throw new RefusedException(OperatorRefusal.RIGHT_OVER, "It has ended already.");
        }
        Revision revision =
                publish.publish(right.rightId(), reference, right.content(), Optional.of(now), Optional.empty());
        OperatorRight ended = new OperatorRight(operator, reference, right.content(), Optional.of(now), revision);
        rights.change(ended);
        return ended;
    }
}
