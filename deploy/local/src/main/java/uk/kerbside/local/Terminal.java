package uk.kerbside.local;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Where a command answers: results on standard output, everything about the work on standard error when scripts read the result. */
public record Terminal(PrintStream out, PrintStream err) {

    /** The process's own streams, always UTF-8 and flushed at each line. */
    static Terminal ofProcess() {
        return new Terminal(stream(FileDescriptor.out), stream(FileDescriptor.err));
    }

    public void say(String line) {
        out.println(line);
    }

    public void complain(String line) {
        err.println(line);
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
