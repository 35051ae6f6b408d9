package uk.kerbside.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    @TempDir
    Path folder;

    private StateFolder state;

    @BeforeEach
    void an_empty_state() {
        state = new StateFolder(folder.resolve("state"));
        state.make();
    }

    @Test
    void every_database_and_every_client_has_a_secret_of_its_own() {
        Secrets secrets = Secrets.in(state);

        assertThat(java.util.List.of(
                        secrets.database(Part.PERMITS),
                        secrets.database(Part.ACCOUNTS),
                        secrets.database(Part.KEYCLOAK),
                        secrets.postgresSuperuser(),
                        secrets.client("permits-service"),
                        secrets.client("helpline-crm"),
                        secrets.paymentSandbox(),
                        secrets.keycloakAdministrator()))
                .doesNotHaveDuplicates()
                .allSatisfy(secret -> assertThat(secret).hasSizeGreaterThanOrEqualTo(48));
    }

    @Test
    void they_are_made_once_and_readable_for_their_owner_only() throws IOException {
        Secrets first = Secrets.in(state);
        Secrets second = Secrets.in(state);

        assertThat(second.database(Part.PERMITS)).isEqualTo(first.database(Part.PERMITS));
        assertThat(Files.getPosixFilePermissions(state.file("secrets.properties")))
                .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    }

    @Test
    void a_secret_added_by_a_newer_version_leaves_the_others_as_they_are() throws IOException {
        String permits = Secrets.in(state).database(Part.PERMITS);
        Path file = state.file("secrets.properties");
        Files.write(
                file,
                Files.readAllLines(file).stream()
                        .filter(line -> !line.startsWith("payment-sandbox"))
                        .toList());

        Secrets grown = Secrets.in(state);

        assertThat(grown.database(Part.PERMITS)).isEqualTo(permits);
        assertThat(grown.paymentSandbox()).isNotBlank();
    }

    @Test
    void data_without_its_passwords_is_refused_and_not_overwritten() throws IOException {
        Files.createDirectories(state.data(Part.POSTGRES));

        assertThatThrownBy(() -> Secrets.in(state))
                .isInstanceOf(StackFailure.class)
                .hasMessageContaining("--fresh");
    }

    @Test
    void nothing_secret_is_printed() {
        Secrets secrets = Secrets.in(state);

        assertThat(secrets.toString()).doesNotContain(secrets.database(Part.PERMITS));
        assertThat(new Launch(
                                java.util.List.of("java"),
                                java.util.Map.of("KERBSIDE_DB_PASSWORD", secrets.database(Part.PERMITS)),
                                folder)
                        .toString())
                .isEqualTo("java");
    }
}
