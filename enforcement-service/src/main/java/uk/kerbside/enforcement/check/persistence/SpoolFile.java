package uk.kerbside.enforcement.check.persistence;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.CRC32;
import org.jboss.logging.Logger;
import uk.kerbside.enforcement.check.WrittenRecord;
import uk.kerbside.kit.id.Ids;

/**
 * One file of checks: a line each, led by its checksum. Whoever has the file open holds its lock, which the operating
 * system takes away from a process that died: a file that can be locked is nobody's. Thread-safe.
 */
final class SpoolFile implements Closeable {
    private static final Logger LOG = Logger.getLogger(SpoolFile.class);
    private static final int CHECKSUM_LENGTH = 8;
    private static final byte END_OF_LINE = '\n';

    /** Where a line's JSON is. */
    private record Line(long offset, int length) {}

    private final Path path;
    private final FileChannel channel;
    private final FileLock lock;
    private final Map<UUID, Line> lines = new LinkedHashMap<>();
    private UUID chain = Ids.uuid7();
    private long next;
    private long end;
    private boolean isDamaged;

    private SpoolFile(Path path, FileChannel channel, FileLock lock) {
        this.path = path;
        this.channel = channel;
        this.lock = lock;
    }

    /** Opens or makes the file; empty when another process, or another part of this one, has it. */
    static Optional<SpoolFile> claim(Path path) throws IOException {
        FileChannel channel =
                FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.CREATE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                SpoolFile file = new SpoolFile(path, channel, lock);
                file.readAll();
                return Optional.of(file);
            }
        } catch (OverlappingFileLockException e) {
            LOG.debugf("%s is held by another part of this process", path.getFileName());
        }
        channel.close();
        return Optional.empty();
    }

    /** After a crash the last line may be torn: its check was not answered yet. */
    private void readAll() throws IOException {
        byte[] content = Files.readAllBytes(path);
        int start = 0;
        for (int i = 0; i < content.length; i++) {
            if (content[i] == END_OF_LINE) {
                readLine(content, start, i - start);
                start = i + 1;
            }
        }
        if (start < content.length) {
            LOG.warnf("The last line of %s is torn and was never answered", path.getFileName());
            channel.truncate(start);
        }
        end = start;
    }

    private void readLine(byte[] content, int start, int length) {
        int json = start + CHECKSUM_LENGTH + 1;
        int jsonLength = length - CHECKSUM_LENGTH - 1;
        if (jsonLength > 0) {
            byte[] body = Arrays.copyOfRange(content, json, json + jsonLength);
            String said = new String(content, start, CHECKSUM_LENGTH, StandardCharsets.US_ASCII);
            if (said.equals(checksum(body))) {
                WrittenRecord.Placed check = SpooledLine.read(new String(body, StandardCharsets.UTF_8));
                lines.put(check.id(), new Line(json, jsonLength));
                chain = check.chain();
                next = check.sequence() + 1;
                return;
            }
        }
        isDamaged = true;
        LOG.errorf("A line of %s is damaged; the file is kept when the rest is stored", path.getFileName());
    }

    /** On the disk when it returns, each in its place of the file's chain. */
    synchronized List<WrittenRecord.Placed> append(Collection<WrittenRecord> checks) throws IOException {
        long offset = end;
        Map<UUID, Line> added = new LinkedHashMap<>();
        List<WrittenRecord.Placed> placed = new ArrayList<>();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (WrittenRecord check : checks) {
            placed.add(new WrittenRecord.Placed(check, chain, next + placed.size()));
            byte[] json = SpooledLine.write(placed.getLast()).getBytes(StandardCharsets.UTF_8);
            out.writeBytes((checksum(json) + " ").getBytes(StandardCharsets.US_ASCII));
            added.put(check.id(), new Line(offset + out.size(), json.length));
            out.writeBytes(json);
            out.write(END_OF_LINE);
        }
        ByteBuffer bytes = ByteBuffer.wrap(out.toByteArray());
        while (bytes.hasRemaining()) {
            offset += channel.write(bytes, offset);
        }
        channel.force(false);
        // Only now: what failed half-way is written over by the next.
        end = offset;
        next += placed.size();
        lines.putAll(added);
        return placed;
    }

    synchronized Optional<WrittenRecord.Placed> find(UUID checkId) throws IOException {
        Line line = lines.get(checkId);
        return line == null ? Optional.empty() : Optional.of(read(line));
    }

    /** The oldest checks that are not drained yet. */
    synchronized List<WrittenRecord.Placed> next(int limit) throws IOException {
        List<WrittenRecord.Placed> checks = new ArrayList<>();
        for (Line line : lines.values().stream().limit(limit).toList()) {
            checks.add(read(line));
        }
        return checks;
    }

    /**
     * These are in the database now. The file is emptied with its last one.
     *
     * @return the chain that is over with it: what is appended from then on begins another
     */
    synchronized Optional<UUID> drained(List<WrittenRecord.Placed> checks) throws IOException {
        checks.forEach(check -> lines.remove(check.id()));
        if (!lines.isEmpty()) {
            return Optional.empty();
        }
        if (!isDamaged) {
            channel.truncate(0);
            end = 0;
        }
        UUID over = chain;
        chain = Ids.uuid7();
        next = 0;
        return Optional.of(over);
    }

    synchronized boolean isEmpty() {
        return lines.isEmpty();
    }

    synchronized int count() {
        return lines.size();
    }

    synchronized long size() {
        return end;
    }

    private WrittenRecord.Placed read(Line line) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(line.length());
        for (int read = 0; bytes.hasRemaining() && read >= 0; ) {
            read = channel.read(bytes, line.offset() + bytes.position());
        }
        return SpooledLine.read(new String(bytes.array(), StandardCharsets.UTF_8));
    }

    /** Gives the file up; one with nothing in it is removed first, while nobody else can have it. */
    @Override
    public synchronized void close() throws IOException {
        if (lines.isEmpty()) {
            if (isDamaged) {
                Files.move(path, path.resolveSibling(path.getFileName() + ".damaged"));
            } else {
                Files.deleteIfExists(path);
            }
        }
        lock.release();
        channel.close();
    }

    private static String checksum(byte[] json) {
        CRC32 crc = new CRC32();
        crc.update(json);
        return String.format("%08x", crc.getValue());
    }
}
