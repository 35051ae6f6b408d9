package uk.kerbside.permits.application.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.kerbside.permits.application.ShowEvidence;
import uk.kerbside.permits.catalogue.EvidenceSet;
import uk.kerbside.permits.evidence.AgeVerdict;
import uk.kerbside.permits.evidence.Evidence;
import uk.kerbside.permits.evidence.EvidenceFormat;
import uk.kerbside.permits.evidence.EvidenceRule;

/**
 * What lies with an application.
 *
 * @param complete whether nothing is missing; whether it is true is for an officer to say
 * @param missing what is still to be sent, in plain English
 */
record EvidenceAnswer(
        List<DocumentAnswer> documents, List<ProofAnswer> proofs, boolean complete, List<String> missing) {
    static EvidenceAnswer of(ShowEvidence.Shown shown) {
        return new EvidenceAnswer(
                shown.documents().stream().map(DocumentAnswer::of).toList(),
                shown.proofs().stream().map(ProofAnswer::of).toList(),
                shown.missing().isEmpty(),
                shown.missing());
    }

    /** How far a document was searched for viruses. */
    enum VirusScan {
        CLEAN,
        NOT_SCANNED
    }

    /**
     * One document.
     *
     * @param sha256 of its content
     * @param age whether it is of the right age
     */
    record DocumentAnswer(
            @Schema(examples = "E-8DMR-4KTZ") String evidenceId,
            @Schema(examples = "UTILITY_BILL") String document,
            Optional<LocalDate> issuedOn,
            Optional<LocalDate> validUntil,
            EvidenceFormat format,
            int bytes,
            String sha256,
            VirusScan virusScan,
            AgeVerdict age,
            @Schema(examples = "It counts.") String explanation,
            Instant receivedAt) {

        static DocumentAnswer of(ShowEvidence.Judged judged) {
            Evidence evidence = judged.evidence();
            return new DocumentAnswer(
                    evidence.id(),
                    evidence.paper().document(),
                    evidence.paper().issuedOn(),
                    evidence.paper().validUntil(),
                    evidence.format(),
                    evidence.size(),
                    evidence.hash(),
                    evidence.scanned() ? VirusScan.CLEAN : VirusScan.NOT_SCANNED,
                    judged.verdict(),
                    judged.verdict().explanation(),
                    evidence.receivedAt());
        }
    }

    /**
     * One thing to be proved.
     *
     * @param documents any of which is enough
     * @param onRecord whether it need not be proved, because it is on record
     * @param evidenceId the document that proves it
     */
    record ProofAnswer(
            @Schema(examples = "address") String proves,
            List<String> documents,
            String words,
            boolean given,
            boolean onRecord,
            Optional<String> evidenceId) {

        static ProofAnswer of(EvidenceRule.Proof proof) {
            return new ProofAnswer(
                    proof.set().proves(),
                    proof.set().anyOf().stream()
                            .map(EvidenceSet.Paper::document)
                            .toList(),
                    proof.words(),
                    proof.isGiven(),
                    proof.onRecord(),
                    proof.by().map(Evidence::id));
        }
    }
}
