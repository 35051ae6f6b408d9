package uk.kerbside.permits.evidence.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.kerbside.kit.problem.RefusedException;
import uk.kerbside.permits.evidence.EvidenceRefusal;
import uk.kerbside.permits.evidence.EvidenceSettings;
import uk.kerbside.permits.evidence.VirusScan;

/** Against a daemon that speaks as clamd(8) describes INSTREAM. */
@Tag("P-4")
class ClamAvTest {
    private final ExecutorService daemon = Executors.newSingleThreadExecutor();
    private ServerSocket listening;

    @BeforeEach
    void a_daemon_listens() throws IOException {
        listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }

    @AfterEach
    void it_stops() throws IOException {
        listening.close();
        daemon.shutdownNow();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 64 * 1024, 64 * 1024 + 1, 300_000})
    void the_whole_file_goes_over_in_pieces_and_is_clean(int length) throws Exception {
        byte[] file = new byte[length];
        Arrays.fill(file, (byte) 7);
        CompletableFuture<byte[]> heard = answering("stream: OK\0");

        assertThat(clamAv().scan(file)).isEqualTo(VirusScan.Verdict.CLEAN);

        assertThat(heard.get(5, TimeUnit.SECONDS)).isEqualTo(file);
    }

    @Test
    void a_virus_is_found() {
        answering("stream: Win.Test.EICAR_HDB-1 FOUND\0");

        assertThat(clamAv().scan(new byte[] {1})).isEqualTo(VirusScan.Verdict.INFECTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"INSTREAM size limit exceeded. ERROR\0", "", "stream: OK, but who knows\0"})
    void whatever_is_not_a_clear_answer_takes_no_file(String answer) {
        answering(answer);

        isAway(clamAv());
    }

    @Test
    void a_daemon_that_says_nothing_is_not_waited_for_for_long() {
        // Nobody accepts the connection: the kernel takes it, and no answer comes.
        isAway(clamAv());
    }

    @Test
    void a_daemon_that_is_not_there_takes_no_file() throws IOException {
        listening.close();

        isAway(clamAv());
    }

    @Test
    void where_no_scanner_is_configured_nobody_looked() {
        assertThat(new ClamAv(settings(false, Optional.empty())).scan(new byte[] {1}))
                .isEqualTo(VirusScan.Verdict.NOT_SCANNED);
    }

    @Test
    void a_scanner_without_an_address_does_not_start() {
        assertThatThrownBy(() -> new ClamAv(settings(true, Optional.empty())))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("kerbside.permits.evidence.scanner.host");
    }

    private static void isAway(ClamAv clamAv) {
        assertThatThrownBy(() -> clamAv.scan(new byte[] {1}))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.refusal())
                        .isEqualTo(EvidenceRefusal.EVIDENCE_SCANNER_AWAY));
    }

    /** The daemon answers once; what it was sent. */
    private CompletableFuture<byte[]> answering(String answer) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try (Socket client = listening.accept()) {
                        byte[] heard = heard(new DataInputStream(client.getInputStream()));
                        client.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
                        return heard;
                    } catch (IOException e) {
                        throw new IllegalStateException(e);
                    }
                },
                daemon);
    }

    private static byte[] heard(DataInputStream in) throws IOException {
        assertThat(in.readNBytes(10)).isEqualTo("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        for (int length = in.readInt(); length > 0; length = in.readInt()) {
            whole.write(in.readNBytes(length));
        }
        return whole.toByteArray();
    }

    private ClamAv clamAv() {
        return new ClamAv(settings(true, Optional.of(listening.getInetAddress().getHostAddress())));
    }

    private EvidenceSettings settings(boolean isEnabled, Optional<String> address) {
        return new EvidenceSettings() {
            @Override
            public int mostPerApplication() {
                return 20;
            }

            @Override
            public long mostPixels() {
                return 10_000;
            }

            @Override
            public Scanner scanner() {
                return new Daemon(isEnabled, address, listening.getLocalPort());
            }
        };
    }

    private record Daemon(boolean enabled, Optional<String> host, int port) implements EvidenceSettings.Scanner {
        @Override
        public Duration connectTimeout() {
            return Duration.ofMillis(500);
        }

        @Override
        public Duration readTimeout() {
            return Duration.ofMillis(500);
        }
    }
}
