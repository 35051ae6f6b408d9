package uk.kerbside.local;

import java.nio.file.Path;
import java.util.List;

/** Shows the table of a stack that runs in another terminal; exit code 1 when a part is not healthy. */
final class StatusCommand implements Command {

    @Override
    public String name() {
        return "status";
    }

    @Override
    public int run(Path root, List<String> arguments, Terminal terminal) {
        if (!arguments.isEmpty()) {
            throw new WrongUsage("status takes no arguments.");
        }
        RunningStack stack = RunningStack.in(StackSettings.standard(root).state());
        return StatusTable.print(stack, terminal) ? 0 : 1;
    }
}
