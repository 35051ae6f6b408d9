package uk.kerbside.enforcement.check;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import uk.kerbside.kernel.finding.Answer;
import uk.kerbside.kernel.finding.ContraventionCodes;
import uk.kerbside.kernel.finding.FindingRules;
import uk.kerbside.kernel.finding.Findings;
import uk.kerbside.kernel.finding.KnownRight;
import uk.kerbside.kernel.finding.Question;

/** The kernel's one rule, with this council's choices. */
@ApplicationScoped
public class CouncilFindings {
    private final Findings findings;

    CouncilFindings(CheckSettings settings) {
        FindingRules usual = FindingRules.standard();
        CheckSettings.Policy policy = settings.policy();
        this.findings = new Findings(new FindingRules(
                usual.tolerance(),
                usual.toleranceBays(),
                policy.toleranceAfterMidnight(),
                policy.toleranceAfterFreeTime(),
                policy.lookBack(),
                usual.referredEndings(),
                usual.undelivered(),
                usual.waiverTypes(),
                policy.codes().map(CouncilFindings::codes).orElse(usual.codes())));
    }

    public Answer answer(Question question, Collection<KnownRight> rights) {
        return findings.answer(question, rights);
    }

    private static ContraventionCodes codes(Path file) {
        try {
            return ContraventionCodes.parse(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException("The table of contravention codes cannot be read", e);
        }
    }
}
