package uk.kerbside.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files that the local stack and the containers read alike. */
class SharedFilesTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Installation installation = new Installation(WorkTree.root());

    @TempDir
    Path folder;

    @Test
    void the_script_makes_a_database_and_a_role_for_every_service_and_keycloak() throws IOException {
        List<String> statements = PostgresServer.statementsOf(installation.postgresScript());

        assertThat(statements).noneMatch(sql -> sql.contains(";") || sql.startsWith("--"));
        for (String owner : List.of("permits", "accounts", "visitor", "enforcement", "helpline", "keycloak")) {
            assertThat(statements)
                    .containsSubsequence(
                            "CREATE ROLE " + owner + " LOGIN",
                            "CREATE DATABASE " + owner + " OWNER " + owner,
                            "REVOKE ALL ON DATABASE " + owner + " FROM PUBLIC");
        }
    }

    @Test
    void state_topics_are_compacted_and_facts_are_kept_400_days() {
        List<KafkaTopics.Topic> topics =
                KafkaTopics.readFrom(installation.topics()).topics();

        assertThat(topics).hasSize(12).allSatisfy(topic -> {
            assertThat(topic.name()).matches("kerbside\\.[a-z-]+\\.v1");
            assertThat(topic.partitions()).isEqualTo(6);
        });
        assertThat(topics)
                .filteredOn(topic -> topic.cleanup().equals("compact"))
                .extracting(KafkaTopics.Topic::name)
                .containsExactlyInAnyOrder(
                        "kerbside.rights.v1", "kerbside.accounts.v1", "kerbside.places.v1", "kerbside.catalogue.v1");
        assertThat(topics)
                .filteredOn(topic -> topic.cleanup().equals("delete"))
                .hasSize(8)
                .extracting(KafkaTopics.Topic::retention)
                .containsOnly(Optional.of(Duration.ofDays(400)));
    }

    @Test
    void the_realm_has_every_role_of_the_suite_and_only_customers_register_themselves() throws IOException {
        JsonNode realm = realm();

        assertThat(names(realm.at("/roles/realm"), "name"))
                .contains(
                        "customer",
                        "permit-officer",
                        "permit-supervisor",
                        "enforcement-officer",
                        "enforcement-supervisor",
                        "helpline-agent",
                        "helpline-supervisor",
                        "contact-centre",
                        "finance",
                        "data-protection",
                        "auditor",
                        "administrator",
                        "crm",
                        "notice-processing",
                        "parking-operator",
                        "messaging-gateway",
                        "suite-service");
        JsonNode given = StreamSupport.stream(realm.at("/roles/realm").spliterator(), false)
                .filter(role -> role.get("name").asText().equals("default-roles-kerbside"))
                .findFirst()
                .orElseThrow();
        assertThat(given.at("/composites/realm")).extracting(JsonNode::asText).containsExactly("customer");
        assertThat(realm.get("registrationAllowed").asBoolean()).isTrue();
        assertThat(realm.get("accessTokenLifespan").asInt()).isEqualTo(600);
    }

    @Test
    void the_realm_for_production_takes_no_passwords_over_the_api_and_holds_no_people_and_no_secrets()
            throws IOException {
        JsonNode realm = realm();

        assertThat(realm.get("clients")).allSatisfy(client -> {
            assertThat(client.get("directAccessGrantsEnabled").asBoolean()).isFalse();
            assertThat(client.path("secret").asText("${none}")).startsWith("${");
        });
        assertThat(realm.get("users")).allSatisfy(user -> assertThat(user.has("serviceAccountClientId"))
                .isTrue());
    }

    @Test
    void every_secret_the_realm_asks_for_is_given_by_the_local_stack() throws IOException {
        Set<String> asked = new TreeSet<>();
        Matcher placeholders = Pattern.compile("\\$\\{(KERBSIDE_[A-Z_]+_SECRET)}")
                .matcher(Files.readString(installation.realms().resolve("kerbside-realm.json")));
        while (placeholders.find()) {
            asked.add(placeholders.group(1));
        }
        StackSettings settings = StackSettings.forTests(WorkTree.root(), folder.resolve("state"));
        StateFolder state = new StateFolder(settings.state());
        Secrets secrets = Secrets.in(state);

        Set<String> given = KeycloakServer.clientSecrets(secrets).keySet();

        assertThat(given).isEqualTo(asked).hasSize(9);
    }

    @Test
    void a_local_stack_also_imports_the_demonstration_users_with_fixed_ids() throws IOException {
        RealmImport.of(installation.realms()).writeTo(folder);

        JsonNode merged = JSON.readTree(folder.resolve("kerbside-realm.json").toFile());
        JsonNode users = JSON.readTree(folder.resolve("kerbside-users-0.json").toFile());
        assertThat(names(merged.get("clients"), "clientId")).contains("kerbside-cli", "council-frontend");
        assertThat(names(users.get("users"), "username"))
                .containsExactly(
                        "rita", "sam", "bella", "olga", "petra", "eddie", "elena", "harry", "hanna", "carl", "fiona",
                        "dora", "arthur", "admin");
        assertThat(names(users.get("users"), "id")).doesNotHaveDuplicates().doesNotContainNull();
        assertThat(users.get("users"))
                .extracting(user -> user.at("/credentials/0/value").asText())
                .containsOnly(TokenClient.DEMO_PASSWORD);
    }

    private JsonNode realm() throws IOException {
        return JSON.readTree(
                installation.realms().resolve("kerbside-realm.json").toFile());
    }

    private static List<String> names(JsonNode array, String field) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(node -> node.get(field).asText())
                .toList();
    }
}
