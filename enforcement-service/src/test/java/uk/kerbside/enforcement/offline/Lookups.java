package uk.kerbside.enforcement.offline;

import io.agroal.api.AgroalPoolInterceptor;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** How often each thread has gone to the database: once for each transaction, and for each look outside of one. */
@Singleton
public class Lookups implements AgroalPoolInterceptor {
    private final Map<String, AtomicInteger> byThread = new ConcurrentHashMap<>();

    @Override
    public void onConnectionAcquire(Connection connection) {
        byThread.computeIfAbsent(Thread.currentThread().getName(), name -> new AtomicInteger())
                .incrementAndGet();
    }

    int of(String thread) {
        return byThread.getOrDefault(thread, new AtomicInteger()).get();
    }
}
