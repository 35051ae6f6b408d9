package uk.kerbside.kit.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import uk.kerbside.kit.KitBacking;

@QuarkusTest
@WithTestResource(value = KitBacking.class, scope = TestResourceScope.GLOBAL)
class SocketsTest {
    @Inject
    Vertx vertx;

    @Test
    @EnabledOnOs(OS.LINUX)
    void linux_waits_for_sockets_in_its_own_way() {
        assertThat(vertx.isNativeTransportEnabled()).isTrue();
    }
}
