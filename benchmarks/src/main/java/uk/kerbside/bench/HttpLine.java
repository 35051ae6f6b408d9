package uk.kerbside.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One connection that stays open. HTTP by hand: a client that parsed more would take from the service the processors it
 * is measured on.
 */
final class HttpLine implements AutoCloseable {
    /** What came back. */
    record Answer(int status, String text) {
        boolean says(String json) {
            return text.contains(json);
        }
    }

    private static final int BUFFER = 16_384;
    private static final int STATUS_AT = 9;
    private static final int STATUS_LENGTH = 3;
    private static final String LENGTH = "content-length:";
    private static final String CHUNKED = "transfer-encoding: chunked";
    private static final int HEXADECIMAL = 16;

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private final StringBuilder line = new StringBuilder();

    HttpLine(URI address) throws IOException {
        this.socket = new Socket(address.getHost(), address.getPort());
        socket.setTcpNoDelay(true);
        this.in = new BufferedInputStream(socket.getInputStream(), BUFFER);
        this.out = socket.getOutputStream();
    }

    /** @param request of plain characters, whole */
    Answer exchange(String request) throws IOException {
        out.write(request.getBytes(StandardCharsets.US_ASCII));
        out.flush();
        int status = Integer.parseInt(readLine().substring(STATUS_AT, STATUS_AT + STATUS_LENGTH));
        int length = 0;
        boolean isChunked = false;
        for (String header = readLine(); !header.isEmpty(); header = readLine()) {
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith(LENGTH)) {
                length = Integer.parseInt(lower.substring(LENGTH.length()).strip());
            }
            isChunked |= lower.startsWith(CHUNKED);
        }
        byte[] answer = isChunked ? chunks() : in.readNBytes(length);
        return new Answer(status, new String(answer, StandardCharsets.UTF_8));
    }

    /** Long answers come in pieces, each with its length on a line before it; the last one is empty. */
    private byte[] chunks() throws IOException {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        for (int size = chunkSize(); size > 0; size = chunkSize()) {
            whole.write(in.readNBytes(size));
            readLine();
        }
        readLine();
        return whole.toByteArray();
    }

    private int chunkSize() throws IOException {
        return Integer.parseInt(readLine().strip(), HEXADECIMAL);
    }

    private String readLine() throws IOException {
        line.setLength(0);
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("The service hung up");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
