package uk.kerbside.kit;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/** A real PostgreSQL, a real Kafka and a key to sign tokens with, for the kit's own small service. */
public final class KitBacking implements QuarkusTestResourceLifecycleManager, KitParts {
    /** Under which setting {@link KitTokens} finds the key. */
    static final String SIGNING_KEY = "kerbside.test.signing-key";

    /** Under which setting tests of call passes find theirs. */
    static final String CALL_PASS_KEY = "kerbside.test.call-pass-key";

    private final KitPostgres postgres = new KitPostgres();
    private final KitKafka kafka = new KitKafka();

    @Override
    public Map<String, String> start() {
        Thread broker = Thread.ofPlatform().start(kafka::start);
        postgres.start();
        joined(broker);
        Map<String, String> settings = new HashMap<>();
        settings.put("KERBSIDE_PORT", "0");
        settings.put("KERBSIDE_DB_URL", postgres.url());
        settings.put("KERBSIDE_DB_USER", "postgres");
        settings.put("KERBSIDE_DB_PASSWORD", "postgres");
        settings.put("KERBSIDE_KAFKA", kafka.bootstrapServers());
        settings.put("KERBSIDE_OIDC_URL", "http://127.0.0.1:9/realms/kerbside");
        settings.put("KERBSIDE_CLIENT_ID", "kit-under-test");
        KeyPair tokens = keys("RSA");
        settings.put("quarkus.oidc.public-key", base64(tokens.getPublic().getEncoded()));
        settings.put(SIGNING_KEY, base64(tokens.getPrivate().getEncoded()));
        KeyPair callPasses = keys("Ed25519");
        settings.put(
                "kerbside.call-pass-verification.public-key",
                base64(callPasses.getPublic().getEncoded()));
        settings.put(CALL_PASS_KEY, base64(callPasses.getPrivate().getEncoded()));
        return settings;
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, new TestInjector.MatchesType(KitParts.class));
    }

    @Override
    public void stop() {
        kafka.stop();
        postgres.stop();
    }

    @Override
    public void stopDatabase() {
        postgres.stop();
    }

    @Override
    public void startDatabase() {
        postgres.start();
    }

    @Override
    public void stopKafka() {
        kafka.stop();
    }

    @Override
    public void startKafka() {
        kafka.start();
    }

    private static void joined(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while Kafka starts", e);
        }
    }

    private static KeyPair keys(String algorithm) {
        try {
            return KeyPairGenerator.getInstance(algorithm).generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
