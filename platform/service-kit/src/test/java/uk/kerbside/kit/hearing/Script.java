package uk.kerbside.kit.hearing;

import io.opentelemetry.api.trace.Span;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** What the handlers are to do, and what they were asked. */
@ApplicationScoped
public class Script {
    private static final int FOR_EVER = Integer.MAX_VALUE;

    private final Map<String, Integer> failuresLeft = new ConcurrentHashMap<>();
    private final Set<String> errors = ConcurrentHashMap.newKeySet();
    private final List<Attempt> attempts = new CopyOnWriteArrayList<>();

    /** The handler of this fact of this key fails so many times. */
    public void fails(String key, String what, int times) {
        failuresLeft.put(key + "/" + what, times);
    }

    public void isPoisoned(String key, String what) {
        fails(key, what, FOR_EVER);
    }

    public void endsWithAnError(String key, String what) {
        errors.add(key + "/" + what);
    }

    public void isMended(String key, String what) {
        failuresLeft.remove(key + "/" + what);
    }

    public List<Attempt> attempts(String key, String what) {
        return attempts.stream()
                .filter(attempt -> attempt.key().equals(key) && attempt.what().equals(what))
                .toList();
    }

    void play(String key, String what) {
        attempts.add(new Attempt(key, what, Span.current().getSpanContext().getTraceId(), System.nanoTime()));
        if (errors.contains(key + "/" + what)) {
            throw new StackOverflowError();
        }
        int left = failuresLeft.getOrDefault(key + "/" + what, 0);
        if (left > 0) {
            failuresLeft.put(key + "/" + what, left == FOR_EVER ? left : left - 1);
            throw new IllegalStateException("Fact " + what + " cannot be borne");
        }
    }
}
