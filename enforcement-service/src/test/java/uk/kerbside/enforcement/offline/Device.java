package uk.kerbside.enforcement.offline;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.MGF1ParameterSpec;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.testkit.Tokens;

/** A handheld with a key of its own and the reference reader in it. */
public final class Device {
    private static final KeyPair KEYS = keys();

    private final String name;
    private final String token;

    public Device(String name, String officer) {
        this.name = name;
        this.token = Tokens.of(officer, Roles.ENFORCEMENT_OFFICER);
    }

    public String name() {
        return name;
    }

    public Response order(List<String> places, Map<String, ?> more) {
        java.util.Map<String, Object> body = new java.util.LinkedHashMap<>(more);
        body.putIfAbsent("device", name);
        body.putIfAbsent(
                "deviceKey", Base64.getEncoder().encodeToString(KEYS.getPublic().getEncoded()));
        body.put("places", places);
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post("/v1/offline-packs");
    }

    public String ordered(String... places) {
        Response made = order(List.of(places), Map.of());
        made.then().statusCode(201);
        return made.path("packId");
    }

    public Response get(String path) {
        return given().auth().oauth2(token).get(path);
    }

    public Response key(String packId) {
        return post("/v1/offline-packs/" + packId + "/key", Map.of("device", name));
    }

    public Response post(String path, Object body) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(body)
                .post(path);
    }

    /** Reads the whole pack, and its key apart from it. */
    public PackReader read(String packId) {
        PackReader reader = new PackReader(open(key(packId).path("sealedKey")));
        take(reader, get("/v1/offline-packs/" + packId));
        return reader;
    }

    public void take(PackReader reader, Response content) {
        content.then().statusCode(200);
        reader.take(bytes(content, "bytes"), bytes(content, "signature"), publicKey(), name);
    }

    public byte[] publicKey() {
        return Base64.getDecoder().decode(get("/v1/offline-signing-keys").<String>path("items[0].publicKey"));
    }

    public static byte[] bytes(Response content, String field) {
        return Base64.getDecoder().decode(content.<String>path(field));
    }

    public static byte[] open(String sealed) {
        try {
            Cipher cipher = Cipher.getInstance("RSA/ECB/OAEPPadding");
            cipher.init(
                    Cipher.DECRYPT_MODE,
                    KEYS.getPrivate(),
                    new OAEPParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, PSource.PSpecified.DEFAULT));
            return cipher.doFinal(Base64.getDecoder().decode(sealed));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2_048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
