package uk.kerbside.enforcement.operator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.function.Consumer;
import uk.kerbside.kernel.Revision;
import uk.kerbside.kit.problem.RefusedException;

/** A third party puts one right under a reference of its own. Saying the same again changes nothing. */
@ApplicationScoped
public class PutRight {
    /** @param isNew whether there was none under this reference */
    public record Put(OperatorRight right, boolean isNew) {}

    private final OperatorRights rights;
    private final PublishRight publish;

    PutRight(OperatorRights rights, PublishRight publish) {
        this.rights = rights;
        this.publish = publish;
    }

    /**
     * @param condition refuses by throwing, such as when the client has not seen the current right; not asked when
     *     nothing changes
     * @throws RefusedException {@code RIGHT_OVER} when it was ended before
     */
    @Transactional
    public Put put(
            String operator, String reference, RightContent content, Consumer<Optional<OperatorRight>> condition) {
        Optional<OperatorRight> before = rights.findForUpdate(operator, reference);
        if (before.filter(right -> right.endedAt().isPresent()).isPresent()) {
            throw new RefusedException(
                    OperatorRefusal.RIGHT_OVER, "You ended it. Put another right under another reference.");
        }
        if (before.filter(right -> right.content().equals(content)).isPresent()) {
            return new Put(before.get(), false);
        }
        condition.accept(before);
        String rightId =
                new OperatorRight(operator, reference, content, Optional.empty(), new Revision(0, 0)).rightId();
        Revision revision = publish.publish(rightId, reference, content, Optional.empty(), Optional.empty());
        OperatorRight right = new OperatorRight(operator, reference, content, Optional.empty(), revision);
        if (before.isPresent()) {
            rights.change(right);
        } else {
            rights.add(right);
        }
        return new Put(right, before.isEmpty());
    }
}
