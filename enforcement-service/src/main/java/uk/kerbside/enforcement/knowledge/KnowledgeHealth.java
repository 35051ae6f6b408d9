package uk.kerbside.enforcement.knowledge;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Collectors;
import uk.kerbside.kit.health.HealthPart;

/** Without knowledge there is no answer; with old knowledge there is one that says so. */
@ApplicationScoped
class KnowledgeHealth implements HealthPart {
    private final CurrentKnowledge knowledge;

    KnowledgeHealth(CurrentKnowledge knowledge) {
        this.knowledge = knowledge;
    }

    @Override
    public String name() {
        return "knowledge";
    }

    @Override
    public Report report() {
        if (!knowledge.isLoaded()) {
            return Report.down("the rights are still being read");
        }
        String doubtful = knowledge.ages().stream()
                .filter(age -> knowledge.isExpected(age) && age.stale() || age.isIncomplete())
                .map(DataAge::source)
                .collect(Collectors.joining(", "));
        return doubtful.isEmpty() ? Report.ok("up to date") : Report.degraded("old or incomplete: " + doubtful);
    }
}
