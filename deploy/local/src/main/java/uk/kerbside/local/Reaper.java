package uk.kerbside.local;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Ends the parts that a killed launcher left behind. Needs the lock of the state folder. */
final class Reaper {

    private Reaper() {}

    static void stopLeftOvers(StackSettings settings, StackListener listener) {
        StateFolder state = new StateFolder(settings.state());
        stopLeftOvers(
                Programs.all(settings, new Installation(settings.root()), state, Secrets.in(state)), state, listener);
    }

    static void stopLeftOvers(Map<Part, Program> programs, StateFolder state, StackListener listener) {
        PidFiles pids = state.pids();
        List<Part> reversed = new ArrayList<>(List.of(Part.values())).reversed();
        for (Part part : reversed) {
            pids.living(part.key()).ifPresent(process -> {
                listener.leftOver(part, process.pid());
                programs.get(part).stopLeftOver(process);
            });
            pids.forget(part.key());
        }
    }
}
