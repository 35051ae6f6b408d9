package uk.kerbside.kit.edge;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Holds a request where a test wants it. */
@ApplicationScoped
public class Gate {
    private final Map<String, CountDownLatch> reached = new ConcurrentHashMap<>();
    private final Map<String, CountDownLatch> opened = new ConcurrentHashMap<>();

    void pass(String name) throws InterruptedException {
        latch(reached, name).countDown();
        await(opened, name);
    }

    public void awaitRequest(String name) throws InterruptedException {
        await(reached, name);
    }

    private static void await(Map<String, CountDownLatch> latches, String name) throws InterruptedException {
        if (!latch(latches, name).await(20, TimeUnit.SECONDS)) {
            throw new IllegalStateException("Nobody came to the gate " + name);
        }
    }

    public void open(String name) {
        latch(opened, name).countDown();
    }

    private static CountDownLatch latch(Map<String, CountDownLatch> latches, String name) {
        return latches.computeIfAbsent(name, key -> new CountDownLatch(1));
    }
}
