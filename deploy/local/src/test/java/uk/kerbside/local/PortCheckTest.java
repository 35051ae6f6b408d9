package uk.kerbside.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PortCheckTest {

    @Test
    void a_taken_port_is_named_with_its_part_and_the_process_that_holds_it() throws IOException {
        Ports free = Ports.free();
        try (ServerSocket held = new ServerSocket(free.of(Part.PERMITS), 1, InetAddress.getLoopbackAddress())) {
            List<String> taken = PortCheck.taken(Set.of(Part.PERMITS, Part.ACCOUNTS), free);

            assertThat(taken).hasSize(1);
            assertThat(taken.getFirst())
                    .contains("Port " + held.getLocalPort())
                    .contains("permits-service")
                    .contains("process " + ProcessHandle.current().pid());
        }
    }

    @Test
    void a_port_somebody_holds_on_every_address_is_taken_too() throws IOException {
        Ports free = Ports.free();
        try (ServerSocket held = new ServerSocket()) {
            held.bind(new InetSocketAddress(free.of(Part.POSTGRES)));

            assertThat(PortCheck.isFree(held.getLocalPort())).isFalse();
        }
    }

    @Test
    void the_second_ports_of_kafka_and_keycloak_are_checked_as_well() throws IOException {
        Ports free = Ports.free();
        try (ServerSocket controller = new ServerSocket(free.kafkaController(), 1, InetAddress.getLoopbackAddress());
                ServerSocket management =
                        new ServerSocket(free.keycloakManagement(), 1, InetAddress.getLoopbackAddress())) {
            assertThat(PortCheck.taken(List.of(Part.KAFKA, Part.KEYCLOAK), free))
                    .satisfiesExactly(
                            kafka -> assertThat(kafka).contains("" + controller.getLocalPort(), "Kafka"),
                            keycloak -> assertThat(keycloak).contains("" + management.getLocalPort(), "Keycloak"));
        }
    }

    @Test
    void free_ports_are_all_different_and_free() {
        Ports free = Ports.free();

        assertThat(PortCheck.taken(List.of(Part.values()), free)).isEmpty();
        assertThat(free.ofParts().values()).doesNotHaveDuplicates();
    }

    @Test
    void the_standard_ports_are_those_of_the_documentation() {
        Ports standard = Ports.standard();

        assertThat(standard.of(Part.PERMITS)).isEqualTo(8081);
        assertThat(standard.of(Part.HELPLINE)).isEqualTo(8085);
        assertThat(standard.openedBy(Part.KEYCLOAK)).containsExactly(8180, 8190);
        assertThat(standard.openedBy(Part.KAFKA)).containsExactly(19092, 19093);
        assertThat(standard.openedBy(Part.POSTGRES)).containsExactly(15432);
    }
}
