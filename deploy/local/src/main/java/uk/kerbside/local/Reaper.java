package uk.kerbside.local;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Ends the parts that a killed launcher left behind. Needs the lock of the state folder. */
final class Reaper {

    private Reaper() {}

    /** Answers how many there were. */
    static int stopLeftOvers(StackSettings settings, StackListener listener) {
        StateFolder state = new StateFolder(settings.state());
        return stopLeftOvers(
                Programs.all(settings, new Installation(settings.root()), state, Secrets.in(state)), state, listener);
    }

    static int stopLeftOvers(Map<Part, Program> programs, StateFolder state, StackListener listener) {
        PidFiles pids = state.pids();
        List<Part> reversed = new ArrayList<>(List.of(Part.values())).reversed();
        int found = 0;
        for (Part part : reversed) {
            Optional<ProcessHandle> leftOver = pids.living(part.key());
            if (leftOver.isPresent()) {
                found++;
                listener.leftOver(part, leftOver.get().pid());
                programs.get(part).stopLeftOver(leftOver.get());
            }
            pids.forget(part.key());
        }
        return found;
    }
}
