package uk.kerbside.enforcement.offline;

import jakarta.enterprise.context.ApplicationScoped;
import uk.kerbside.enforcement.knowledge.CurrentKnowledge;
import uk.kerbside.enforcement.knowledge.DataAge;
import uk.kerbside.enforcement.knowledge.Knowledge;
import uk.kerbside.kernel.Calendar;
import uk.kerbside.kit.problem.CommonProblem;
import uk.kerbside.kit.problem.RefusedException;

/** The knowledge packs are made from: whole, or none. A failure must never look like an empty list (case 13). */
@ApplicationScoped
class SoundKnowledge {
    private final CurrentKnowledge current;
    private final OfflineSettings settings;

    SoundKnowledge(CurrentKnowledge current, OfflineSettings settings) {
        this.current = current;
        this.settings = settings;
    }

    /** @throws RefusedException {@code SOURCE_SILENT}, {@code SERVICE_UNAVAILABLE} */
    Knowledge get() {
        Knowledge knowledge = current.get();
        current.findDoubtful().ifPresent(this::refuse);
        calendar();
        return knowledge;
    }

    private void refuse(DataAge doubtful) {
        throw new RefusedException(
                OfflineRefusal.SOURCE_SILENT,
                "Not everything that " + doubtful.source() + " knows is known here just now. Ask again.",
                settings.askAgainAfter());
    }

    Calendar calendar() {
        return current.get()
                .calendar()
                .orElseThrow(() -> new RefusedException(
                        CommonProblem.SERVICE_UNAVAILABLE,
                        "The council's bank holidays and terms are not known yet.",
                        settings.askAgainAfter()));
    }
}
