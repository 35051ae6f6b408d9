package uk.kerbside.kit.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** The readiness answer: all parts, and the worst of them as the whole. */
@Readiness
@ApplicationScoped
class ReadinessOfParts implements HealthCheck {
    private final Instance<HealthPart> parts;

    ReadinessOfParts(@Any Instance<HealthPart> parts) {
        this.parts = parts;
    }

    @Override
    public HealthCheckResponse call() {
        Map<String, HealthPart.Report> reports = new TreeMap<>();
        parts.forEach(part -> reports.put(part.name(), part.report()));
        HealthPart.State worst = reports.values().stream()
                .map(HealthPart.Report::state)
                .max(Comparator.naturalOrder())
                .orElse(HealthPart.State.OK);
        var answer = HealthCheckResponse.named("kerbside")
                .status(worst != HealthPart.State.DOWN)
                .withData("state", worst.name());
        reports.forEach((name, report) -> answer.withData(name, report.state() + ": " + report.detail()));
        return answer.build();
    }
}
