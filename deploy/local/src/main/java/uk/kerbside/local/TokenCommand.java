package uk.kerbside.local;

import java.nio.file.Path;
import java.util.List;

/** Prints an access token and nothing else, for {@code $(./kerbside token rita)}. */
final class TokenCommand implements Command {

    @Override
    public String name() {
        return "token";
    }

    @Override
    public int run(Path root, List<String> arguments, Terminal terminal) {
        if (arguments.size() != 1) {
            throw new WrongUsage("token wants one name: a demonstration user or a machine client.");
        }
        RunningStack stack = RunningStack.in(StackSettings.standard(root).state());
        terminal.say(stack.token(arguments.getFirst()));
        return 0;
    }
}
