package uk.kerbside.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class UpOptionsTest {

    private static final Path ROOT = Path.of("/somewhere");

    @Test
    void without_options_everything_starts_on_the_standard_ports_and_waits_for_the_disk() {
        UpOptions options = UpOptions.parse(ROOT, List.of());

        assertThat(options.fresh()).isFalse();
        assertThat(options.settings().parts()).containsExactlyInAnyOrder(Part.values());
        assertThat(options.settings().council()).isTrue();
        assertThat(options.settings().durable()).isTrue();
        assertThat(options.settings().ports()).isEqualTo(Ports.standard());
        assertThat(options.settings().state()).isEqualTo(ROOT.resolve(".kerbside"));
    }

    @Test
    void options_may_be_combined() {
        UpOptions options = UpOptions.parse(
                ROOT, List.of("--fresh", "--only", "postgres,kafka", "--port", "kafka=29092", "--no-council"));

        assertThat(options.fresh()).isTrue();
        assertThat(options.settings().parts()).containsExactlyInAnyOrder(Part.POSTGRES, Part.KAFKA);
        assertThat(options.settings().ports().of(Part.KAFKA)).isEqualTo(29092);
        assertThat(options.settings().council()).isFalse();
    }

    @Test
    void the_second_ports_of_kafka_and_keycloak_can_be_moved_too() {
        Ports ports = UpOptions.parse(
                        ROOT, List.of("--port", "kafka-controller=29093", "--port", "keycloak-management=9190"))
                .settings()
                .ports();

        assertThat(ports.openedBy(Part.KAFKA)).containsExactly(19092, 29093);
        assertThat(ports.openedBy(Part.KEYCLOAK)).containsExactly(8180, 9190);
    }

    @Test
    void what_is_not_understood_is_refused_with_what_would_be() {
        assertThatThrownBy(() -> UpOptions.parse(ROOT, List.of("--frehs"))).isInstanceOf(WrongUsage.class);
        assertThatThrownBy(() -> UpOptions.parse(ROOT, List.of("--only"))).isInstanceOf(WrongUsage.class);
        assertThatThrownBy(() -> UpOptions.parse(ROOT, List.of("--only", "payments")))
                .isInstanceOf(WrongUsage.class)
                .hasMessageContaining("permits");
        assertThatThrownBy(() -> UpOptions.parse(ROOT, List.of("--port", "kafka")))
                .isInstanceOf(WrongUsage.class);
        assertThatThrownBy(() -> UpOptions.parse(ROOT, List.of("--port", "kafka=99999")))
                .isInstanceOf(WrongUsage.class);
    }
}
