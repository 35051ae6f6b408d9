package uk.kerbside.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.MGF1ParameterSpec;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import javax.crypto.Cipher;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;
import uk.kerbside.local.SuiteClock;
import uk.kerbside.local.demo.Api.Answer;

/** What else Eddie's devices do on their rounds: a camera's batch, a pack for where there is no network. */
final class Patrol {
    private static final int DEVICE_KEY_BITS = 2_048;
    private static final OAEPParameterSpec OAEP =
            new OAEPParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, PSource.PSpecified.DEFAULT);

    /** A pack with its key, as it lies on the device. */
    record Pack(int entries, int bytes, int keyBytes, String signedBy) {}

    private final Suite suite;
    private final Api eddie;
    private final CheckIds checkIds;

    Patrol(Suite suite, RandomGenerator random) {
        this.suite = suite;
        this.eddie = Api.as(suite.token().apply("eddie"));
        this.checkIds = new CheckIds(random);
    }

    /** One read of each mark in a resident bay; answers "outcome, advice" of each in its order. */
    List<String> readAll(String zone, List<String> marks) {
        List<Map<String, ?>> reads = new ArrayList<>();
        for (String mark : marks) {
            reads.add(Map.of(
                    "checkId",
                    checkIds.next().toString(),
                    "vrm",
                    mark,
                    "confidence",
                    0.97,
                    "capturedAt",
                    SuiteClock.now().truncatedTo(ChronoUnit.MILLIS).toString(),
                    "bayClass",
                    "RESIDENT"));
        }
        Answer batch = eddie.post(
                        suite.enforcement("/v1/check-batches"),
                        Map.of(
                                "batchId",
                                checkIds.next().toString(),
                                "device",
                                "camera-car-2",
                                "place",
                                zone,
                                "reads",
                                reads))
                .expect(200);
        return StreamSupport.stream(batch.body().path("items").spliterator(), false)
                .map(item -> item.path("answer"))
                .map(answer -> answer.path("outcome").asText() + ", "
                        + answer.path("advice").asText())
                .collect(Collectors.toList());
    }

    /** Orders a pack, reads it, and opens its key with the device's own. */
    Pack takeAlong(String zone) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(DEVICE_KEY_BITS);
            KeyPair device = generator.generateKeyPair();
            String name = "handheld-17";
            String publicKey =
                    Base64.getEncoder().encodeToString(device.getPublic().getEncoded());
            Answer order = eddie.post(
                            suite.enforcement("/v1/offline-packs"),
                            Map.of("device", name, "deviceKey", publicKey, "places", List.of(zone)))
                    .expect(201);
            String path = "/v1/offline-packs/" + order.text("packId");
            JsonNode content = eddie.get(suite.enforcement(path)).expect(200).body();
            Answer sealed = eddie.post(suite.enforcement(path + "/key"), Map.of("device", name))
                    .expect(200);
            Cipher cipher = Cipher.getInstance("RSA/ECB/OAEPPadding");
            cipher.init(Cipher.DECRYPT_MODE, device.getPrivate(), OAEP);
            byte[] key = cipher.doFinal(Base64.getDecoder().decode(sealed.text("sealedKey")));
            return new Pack(
                    content.path("entries").asInt(),
                    Base64.getDecoder().decode(content.path("bytes").asText()).length,
                    key.length,
                    content.path("signingKeyId").asText());
        } catch (GeneralSecurityException e) {
            throw new StoryBreaks("The key of the pack cannot be opened: " + e.getMessage(), e);
        }
    }
}
