package uk.kerbside.permits.evidence.clients;

import jakarta.inject.Singleton;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jboss.logging.Logger;
import uk.kerbside.kit.problem.RefusedException;
import uk.kerbside.permits.evidence.EvidenceRefusal;
import uk.kerbside.permits.evidence.EvidenceSettings;
import uk.kerbside.permits.evidence.VirusScan;

/**
 * Asks a ClamAV daemon: {@code INSTREAM}, as clamd(8) describes it. The file goes over the connection in pieces, each
 * after its length; a piece of no length ends it. Nothing is written to a disk on the way.
 */
@Singleton
class ClamAv implements VirusScan {
    private static final Logger LOG = Logger.getLogger(ClamAv.class);
    private static final byte[] COMMAND = "zINSTREAM\0".getBytes(StandardCharsets.US_ASCII);
    private static final int PIECE = 64 * 1024;
    private static final int LONGEST_ANSWER = 4096;
    private static final String CLEAN = "stream: OK";
    private static final String FOUND = " FOUND";
    private static final Duration SOON = Duration.ofSeconds(30);

    private final EvidenceSettings.Scanner settings;

    ClamAv(EvidenceSettings settings) {
        this.settings = settings.scanner();
        if (this.settings.enabled() && this.settings.host().isEmpty()) {
            throw new IllegalStateException("kerbside.permits.evidence.scanner.host says where clamd listens");
        }
    }

    @Override
    public Verdict scan(byte[] content) {
        return settings.enabled() ? verdict(ask(content)) : Verdict.NOT_SCANNED;
    }

    private String ask(byte[] content) {
        try (Socket socket = new Socket()) {
            socket.connect(
                    new InetSocketAddress(settings.host().orElseThrow(), settings.port()),
                    Math.toIntExact(settings.connectTimeout().toMillis()));
            socket.setSoTimeout(Math.toIntExact(settings.readTimeout().toMillis()));
            send(content, socket);
            return new String(socket.getInputStream().readNBytes(LONGEST_ANSWER), StandardCharsets.UTF_8)
                    .replace("\0", "")
                    .strip();
        } catch (IOException e) {
            LOG.warnf("clamd cannot be asked: %s", e.getMessage());
            throw away();
        }
    }

    private static void send(byte[] content, Socket socket) throws IOException {
        DataOutputStream out = new DataOutputStream(socket.getOutputStream());
        out.write(COMMAND);
        for (int from = 0; from < content.length; from += PIECE) {
            int length = Math.min(PIECE, content.length - from);
            out.writeInt(length);
            out.write(content, from, length);
        }
        out.writeInt(0);
        out.flush();
    }

    private static Verdict verdict(String answer) {
        if (answer.equals(CLEAN)) {
            return Verdict.CLEAN;
        }
        if (answer.endsWith(FOUND)) {
            LOG.warnf("A file sent as evidence was refused: %s", answer);
            return Verdict.INFECTED;
        }
        LOG.warnf("clamd did not search a file: %s", answer);
        throw away();
    }

    /** A file that should have been searched and was not is not taken. */
    private static RefusedException away() {
        return new RefusedException(
                EvidenceRefusal.EVIDENCE_SCANNER_AWAY,
                "We could not search the file for viruses, so we did not take it. Send it again in a little while.",
                SOON);
    }
}
