package uk.kerbside.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;

/** Keeps two launchers out of one state folder. The operating system gives the lock back when its holder is killed. */
final class StateLock implements AutoCloseable {

    private final FileChannel channel;

    private StateLock(FileChannel channel) {
        this.channel = channel;
    }

    static StateLock on(StateFolder state) {
        try {
            state.make();
            FileChannel channel =
                    FileChannel.open(state.file("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!locked(channel)) {
                channel.close();
                throw new StackFailure("A stack is already running from " + state.path()
                        + ". See ./kerbside status, or stop it with ./kerbside down.");
            }
            return new StateLock(channel);
        } catch (IOException e) {
            throw new StackFailure("The state folder " + state.path() + " cannot be used: " + e.getMessage(), e);
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException heldByThisJvm) {
            return false;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new StackFailure("The lock of the state folder could not be given back: " + e.getMessage(), e);
        }
    }
}
