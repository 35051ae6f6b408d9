package uk.kerbside.testkit;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Where the parts of this JVM stand for every class loader: Quarkus loads the test kit once for each application it
 * starts, so all of them look at the one shelf of the system's class loader. (Not the system's properties: other
 * libraries read those and expect nothing but text.)
 */
public final class PartsShelf {
    /** What stands on it; values of JDK types only. */
    public static final Map<String, Object> SHELF = new ConcurrentHashMap<>();

    private PartsShelf() {}

    @SuppressWarnings("unchecked")
    static Map<String, Object> ofThisJvm() {
        try {
            Class<?> shared = ClassLoader.getSystemClassLoader().loadClass(PartsShelf.class.getName());
            return (Map<String, Object>) shared.getField("SHELF").get(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The test kit is not on the class path of this JVM", e);
        }
    }
}
