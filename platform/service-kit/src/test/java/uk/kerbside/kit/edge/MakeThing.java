package uk.kerbside.kit.edge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.concurrent.atomic.AtomicInteger;
import uk.kerbside.kit.id.Ids;
import uk.kerbside.kit.problem.RefusedException;

/** Use cases that join the transaction they find. */
@ApplicationScoped
public class MakeThing {
    private final AtomicInteger calls = new AtomicInteger();

    private final Things things;

    MakeThing(Things things) {
        this.things = things;
    }

    @Transactional
    String make(String name, int count) {
        calls.incrementAndGet();
        String id = Ids.uuid7().toString();
        things.add(new Things.Thing(id, name, count));
        return id;
    }

    @Transactional
    void attempt(String name) {
        calls.incrementAndGet();
        things.addAttempt(name);
    }

    @Transactional
    void attemptAndRefuse(String name) {
        attempt(name);
        throw new RefusedException(ThingRefusal.NO_MORE_THINGS, "There are enough things called " + name + ".");
    }

    @Transactional
    void attemptAndFail(String name) {
        attempt(name);
        throw new IllegalStateException("the password is swordfish");
    }

    /** How often something was really tried, transaction or not. */
    public int calls() {
        return calls.get();
    }
}
