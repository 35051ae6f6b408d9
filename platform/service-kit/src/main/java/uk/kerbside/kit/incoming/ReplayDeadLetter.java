package uk.kerbside.kit.incoming;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import uk.kerbside.kit.incoming.DeadLetters.Stored;
import uk.kerbside.kit.problem.NotFoundException;
import uk.kerbside.kit.problem.RefusedException;

/**
 * An operator's second try: the waiting letter first, then everything parked behind it, each in a transaction of its
 * own, until all is handled or one of them fails again and becomes the waiting one.
 */
@ApplicationScoped
public class ReplayDeadLetter {
    private final DeadLetters deadLetters;
    private final OneEvent oneEvent;

    ReplayDeadLetter(DeadLetters deadLetters, OneEvent oneEvent) {
        this.deadLetters = deadLetters;
        this.oneEvent = oneEvent;
    }

    /**
     * @return how many letters were handled
     * @throws NotFoundException when there is no letter with this id
     * @throws RefusedException when the letter is not waiting, or cannot be handled this time either
     */
    public int replay(long id) {
        Stored letter = QuarkusTransaction.requiringNew()
                .call(() -> deadLetters.find(id))
                .orElseThrow(() -> new NotFoundException("There is no dead letter " + id + "."));
        replay(id, letter);
        int replayed = 1;
        while (replayNextParked(letter)) {
            replayed++;
        }
        return replayed;
    }

    private void replay(long id, Stored letter) {
        try {
            boolean wasWaiting = QuarkusTransaction.requiringNew().call(() -> {
                Optional<Stored> waiting = deadLetters.lockIfWaiting(id);
                waiting.ifPresent(this::handle);
                return waiting.isPresent();
            });
            if (!wasWaiting) {
                throw new RefusedException(
                        DeadLetterRefusal.LETTER_NOT_WAITING,
                        "Letter " + id + " is "
                                + letter.letter().status().name().toLowerCase(java.util.Locale.ROOT)
                                + "; only a waiting letter can be replayed.");
            }
        } catch (RefusedException e) {
            throw e;
        } catch (RuntimeException e) {
            throw stillPoisoned(id, e);
        }
    }

    private boolean replayNextParked(Stored first) {
        Optional<Stored> next = QuarkusTransaction.requiringNew().call(() -> deadLetters.lockNextParked(first));
        if (next.isEmpty()) {
            return false;
        }
        long id = next.get().letter().id();
        try {
            QuarkusTransaction.requiringNew()
                    .run(() -> deadLetters.lockNextParked(first).ifPresent(this::handle));
            return true;
        } catch (RuntimeException e) {
            throw stillPoisoned(id, e);
        }
    }

    private void handle(Stored letter) {
        oneEvent.handle(letter.message());
        deadLetters.settle(letter.letter().id(), DeadLetter.Status.REPLAYED, null);
    }

    private RefusedException stillPoisoned(long id, RuntimeException failure) {
        String error = failure.getClass().getSimpleName() + ": " + failure.getMessage();
        QuarkusTransaction.requiringNew().run(() -> deadLetters.settle(id, DeadLetter.Status.WAITING, error));
        return new RefusedException(
                DeadLetterRefusal.LETTER_STILL_POISONED, "Letter " + id + " cannot be handled: " + error);
    }
}
