package uk.kerbside.local;

import java.nio.file.Path;
import java.util.List;
import uk.kerbside.local.demo.StoryBreaks;
import uk.kerbside.local.evidence.AuditFailure;
import uk.kerbside.local.evidence.EvidenceAudit;

/** Tells whether the evidence of the running suite holds. Exit code 1 when anything is wrong with it. */
final class VerifyCommand implements Command {
    private static final String AUDITOR = "arthur";

    @Override
    public String name() {
        return "verify";
    }

    @Override
    public int run(Path root, List<String> arguments, Terminal terminal) {
        if (!arguments.isEmpty()) {
            throw new WrongUsage("verify takes no arguments.");
        }
        RunningStack stack = RunningStack.in(StackSettings.standard(root).state());
        try {
            return tell(
                    new EvidenceAudit(stack.address(Part.ENFORCEMENT), stack.token(AUDITOR), stack.kafka()).audit(),
                    terminal);
        } catch (StoryBreaks | AuditFailure e) {
            throw new StackFailure("The evidence cannot be looked at: " + e.getMessage(), e);
        }
    }

    private static int tell(List<EvidenceAudit.Audited> chains, Terminal terminal) {
        long faults = 0;
        long entries = 0;
        for (EvidenceAudit.Audited chain : chains) {
            terminal.say(String.format(
                    "  %s %8d entries %6d checkpoints %8d removed  %-6s  %s",
                    chain.chain(),
                    chain.entries(),
                    chain.checkpoints(),
                    chain.removed(),
                    chain.isClosed() ? "closed" : "open",
                    chain.faults().isEmpty() ? "holds" : "DOES NOT HOLD"));
            chain.faults().forEach(fault -> terminal.say("      " + fault));
            faults += chain.faults().size();
            entries += chain.entries();
        }
        terminal.say("");
        terminal.say(chains.size() + " chains, " + entries + " entries: "
                + (faults == 0 ? "all of it holds." : faults + " faults."));
        return faults == 0 ? 0 : 1;
    }
}
