package uk.kerbside.enforcement.check;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import uk.kerbside.kernel.BayClass;
import uk.kerbside.kernel.finding.Answer;
import uk.kerbside.kernel.finding.ContraventionCodes;
import uk.kerbside.kernel.finding.DisplayedRules;
import uk.kerbside.kernel.finding.FindingRules;
import uk.kerbside.kernel.finding.Findings;
import uk.kerbside.kernel.finding.KnownRight;
import uk.kerbside.kernel.finding.ObservationPeriods;
import uk.kerbside.kernel.finding.Question;

/** The kernel's one rule, with this council's choices. */
@ApplicationScoped
public class CouncilFindings {
    private final Findings findings;
    private final Duration tolerance;

    CouncilFindings(CheckSettings settings) {
        FindingRules usual = FindingRules.standard();
        CheckSettings.Policy policy = settings.policy();
        this.tolerance = usual.tolerance();
        this.findings = new Findings(new FindingRules(
                usual.tolerance(),
                usual.toleranceBays(),
                policy.toleranceAfterMidnight(),
                policy.toleranceAfterFreeTime(),
                policy.lookBack(),
                usual.referredEndings(),
                usual.undelivered(),
                usual.waiverTypes(),
                policy.codes().map(file -> ContraventionCodes.parse(read(file))).orElse(usual.codes()),
                policy.observationPeriods()
                        .map(file -> ObservationPeriods.parse(read(file)))
                        .orElse(usual.observations()),
                displayed(settings.displayed())));
    }

    private static DisplayedRules displayed(CheckSettings.Displayed settings) {
        Map<BayClass, Duration> badgeStays =
                settings.badgeStayBays().stream().collect(Collectors.toMap(bay -> bay, bay -> settings.badgeStay()));
        return new DisplayedRules(
                Set.copyOf(settings.cardBays()),
                settings.cardStay(),
                Set.copyOf(settings.ticketBays()),
                Set.copyOf(settings.badgeBays()),
                badgeStays);
    }

    /** How long after a permitted stay a lapse comes before a stay that was too long; its last instant still counts. */
    public Duration tolerance() {
        return tolerance;
    }

    public Answer answer(Question question, Collection<KnownRight> rights) {
        return findings.answer(question, rights);
    }

    private static String read(Path table) {
        try {
            return Files.readString(table);
        } catch (IOException e) {
            throw new UncheckedIOException("The table " + table + " cannot be read", e);
        }
    }
}
