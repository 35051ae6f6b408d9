package uk.kerbside.local;

import java.time.Duration;

/** A line for each thing that happens to a part. */
final class ProgressLines implements StackListener {

    private final Terminal terminal;
    private final RunningStack addresses;

    ProgressLines(Terminal terminal, StackSettings settings) {
        this.terminal = terminal;
        this.addresses = RunningStack.of(settings, new StateFolder(settings.state()));
    }

    @Override
    public void ready(Part part, Duration took) {
        terminal.say(String.format(
                "  %-20s ready   %5.1f s   %s", part.title(), took.toMillis() / 1000.0, addresses.shownAddress(part)));
    }

    @Override
    public void loaded(String report) {
        terminal.say("  sample council       " + report);
    }

    @Override
    public void stopped(Part part) {
        terminal.say(String.format("  %-20s stopped", part.title()));
    }

    @Override
    public void died(Part part, StackFailure how) {
        terminal.complain(how.getMessage());
        terminal.complain("The other parts go on. Start it again with: ./kerbside start " + part.key());
    }

    @Override
    public void leftOver(Part part, long pid) {
        terminal.say("  " + part.title() + " of an earlier run is still there (process " + pid + "): stopping it.");
    }
}
