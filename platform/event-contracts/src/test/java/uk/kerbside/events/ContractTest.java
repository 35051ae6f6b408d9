package uk.kerbside.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.kerbside.events.rights.RightPublished;
import uk.kerbside.kernel.Revision;

class ContractTest {
    @Test
    void wire_names_and_bodies_are_unique() {
        assertThat(Contract.values()).extracting(Contract::type).doesNotHaveDuplicates();
        assertThat(Contract.values()).extracting(Contract::body).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource
    void a_wire_name_says_whose_it_is_what_happened_and_which_version(Contract contract) {
        String subject = contract.body().getPackageName().substring("uk.kerbside.events.".length());
        assertThat(contract.type()).matches("uk\\.kerbside\\." + subject + "\\.[a-z]+(-[a-z]+)*\\.v[1-9]");
    }

    @ParameterizedTest
    @EnumSource
    void a_body_is_an_immutable_record_named_as_a_fact(Contract contract) {
        assertThat(contract.body()).isRecord();
        assertThat(contract.body().getSimpleName()).doesNotEndWith("Event").doesNotEndWith("Updated");
    }

    @Test
    void every_event_has_a_contract() throws IOException, URISyntaxException {
        List<Class<?>> bodies = eventClasses();
        assertThat(bodies).hasSizeGreaterThan(30);
        assertThat(Arrays.stream(Contract.values()).<Class<?>>map(Contract::body))
                .containsExactlyInAnyOrderElementsOf(bodies);
    }

    @ParameterizedTest
    @EnumSource
    void a_contract_is_found_by_its_body_and_by_its_wire_name(Contract contract) {
        assertThat(Contract.of(contract.body())).isEqualTo(contract);
        assertThat(Contract.ofType(contract.type())).contains(contract);
    }

    @Test
    void a_wire_name_of_a_later_version_is_no_error() {
        assertThat(Contract.ofType("uk.kerbside.rights.right.v2")).isEmpty();
    }

    @Test
    void a_class_that_is_no_body_is_an_error() {
        record Stray(Revision revision) implements Event {}
        assertThatThrownBy(() -> Contract.of(Stray.class)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_topic_is_found_by_its_name() {
        assertThat(Arrays.stream(Topic.values()).map(Topic::wireName).map(Topic::ofWireName))
                .containsExactlyElementsOf(
                        Arrays.stream(Topic.values()).map(Optional::of).toList());
        assertThat(Topic.ofWireName("kerbside.other.v1")).isEmpty();
    }

    private static List<Class<?>> eventClasses() throws IOException, URISyntaxException {
        Path classes = Path.of(RightPublished.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        try (Stream<Path> files = Files.walk(classes)) {
            return files.map(classes::relativize)
                    .map(Path::toString)
                    .filter(file -> file.startsWith("uk/") && file.endsWith(".class") && !file.contains("-info"))
                    .map(file ->
                            file.substring(0, file.length() - ".class".length()).replace('/', '.'))
                    .<Class<?>>map(ContractTest::load)
                    .filter(type -> Event.class.isAssignableFrom(type) && type != Event.class)
                    .toList();
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
