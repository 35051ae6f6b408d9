package uk.kerbside.local;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The program behind {@code ./kerbside}: {@code Main ROOT COMMAND [ARGUMENT...]}. */
public final class Main {

    private static final int FAILED = 1;
    private static final int WRONGLY_CALLED = 2;

    // The log level of this program's libraries: their complaints while a part is starting are expected.
    private static final String LIBRARY_LOG_LEVEL = "org.slf4j.simpleLogger.defaultLogLevel";

    private static final List<Command> COMMANDS = List.of(
            new UpCommand(),
            new DownCommand(),
            new StatusCommand(),
            new TokenCommand(),
            new DemoCommand(),
            new VerifyCommand(),
            PartCommand.stop(),
            PartCommand.start());

    private Main() {}

    public static void main(String[] words) {
        if (System.getProperty(LIBRARY_LOG_LEVEL) == null) {
            System.setProperty(LIBRARY_LOG_LEVEL, "off");
        }
        System.exit(run(Arrays.asList(words), Terminal.ofProcess()));
    }

    static int run(List<String> words, Terminal terminal) {
        if (words.size() < 2) {
            terminal.complain("Usage: ROOT COMMAND [ARGUMENT...]; call it through ./kerbside");
            return WRONGLY_CALLED;
        }
        Path root = Path.of(words.get(0)).toAbsolutePath().normalize();
        String name = words.get(1);
        List<String> arguments = words.subList(2, words.size());
        for (Command command : COMMANDS) {
            if (command.name().equals(name)) {
                return run(command, root, arguments, terminal);
            }
        }
        terminal.complain("There is no command " + name + ". See ./kerbside --help");
        return WRONGLY_CALLED;
    }

    private static int run(Command command, Path root, List<String> arguments, Terminal terminal) {
        try {
            return command.run(root, arguments, terminal);
        } catch (WrongUsage e) {
            terminal.complain(e.getMessage());
            return WRONGLY_CALLED;
        } catch (StackFailure e) {
            terminal.complain(e.getMessage());
            return FAILED;
        }
    }
}
