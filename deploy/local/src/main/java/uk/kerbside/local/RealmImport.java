package uk.kerbside.local;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * The files Keycloak imports on its first start: the realm every deployment uses, and for a local stack the demonstration
 * users and the client through which {@code ./kerbside token} signs them in.
 */
record RealmImport(Path realm, Path demoClient, Path demoUsers) {

    static RealmImport of(Path folder) {
        return new RealmImport(
                folder.resolve("kerbside-realm.json"),
                folder.resolve("demo/kerbside-cli.json"),
                folder.resolve("demo/kerbside-users-0.json"));
    }

    void writeTo(Path folder) {
        ObjectMapper json = new ObjectMapper();
        try {
            Files.createDirectories(folder);
            ObjectNode merged = (ObjectNode) json.readTree(realm.toFile());
            ((ArrayNode) merged.get("clients")).add(json.readTree(demoClient.toFile()));
            json.writeValue(folder.resolve("kerbside-realm.json").toFile(), merged);
            // Keycloak reads <realm>-users-<n>.json after the realm itself.
            Files.copy(demoUsers, folder.resolve("kerbside-users-0.json"), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new StackFailure("The Keycloak realm could not be prepared: " + e.getMessage(), e);
        }
    }
}
