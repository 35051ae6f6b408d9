package uk.kerbside.kit.incoming;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import uk.kerbside.kit.incoming.DeadLetters.Stored;
import uk.kerbside.kit.problem.NotFoundException;

/** What an operator sees of the letters set aside; never their bodies. */
@ApplicationScoped
public class ListDeadLetters {
    private final DeadLetters deadLetters;

    ListDeadLetters(DeadLetters deadLetters) {
        this.deadLetters = deadLetters;
    }

    /** Waiting and parked letters after {@code afterId}, oldest first. */
    public List<DeadLetter> open(long afterId, int limit) {
        return deadLetters.listOpen(afterId, limit);
    }

    /** @throws NotFoundException when there is no such letter */
    public DeadLetter get(long id) {
        return deadLetters
                .find(id)
                .map(Stored::letter)
                .orElseThrow(() -> new NotFoundException("There is no dead letter " + id + "."));
    }
}
