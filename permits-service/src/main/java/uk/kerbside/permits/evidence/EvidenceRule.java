package uk.kerbside.permits.evidence;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import uk.kerbside.permits.catalogue.EvidenceSet;

/**
 * Whether what was sent is enough: out of each set of papers one, of the right age. A pure rule; it says nothing about
 * whether papers are true.
 *
 * @param sets what the permit type asks for
 * @param residencyOnRecord whether accounts knows already that the holder lives there, so no paper need prove it
 * @param granted what the council has checked the holder to be entitled to: the badge itself need not be sent again
 * @param heldOnPaper whether the council has seen the papers before, when it issued a permit on paper: those that are good at
 *     any age need not be sent again
 */
public record EvidenceRule(
        List<EvidenceSet> sets, boolean residencyOnRecord, Set<String> granted, boolean heldOnPaper) {
    public EvidenceRule(List<EvidenceSet> sets, boolean residencyOnRecord) {
        this(sets, residencyOnRecord, Set.of(), false);
    }

    /** One thing to be proved. */
    public record Proof(EvidenceSet set, boolean onRecord, Optional<Evidence> by) {
        public boolean isGiven() {
            return onRecord || by.isPresent();
        }

        /** What is asked for, in plain English. */
        public String words() {
            return PaperWords.of(set);
        }
    }

    /** Whether anybody asks for such a document. */
    public boolean asksFor(String document) {
        return papers(document).findAny().isPresent();
    }

    /** Whether the dates its sender gave tell its age. */
    public boolean canJudge(Paper paper) {
        return papers(paper.document()).allMatch(rule -> new AgeRule(rule).canJudge(paper));
    }

    /** What to think of its age: the best that can be said where several sets ask for it. */
    public AgeVerdict verdict(Paper paper, LocalDate day) {
        return papers(paper.document())
                .map(rule -> new AgeRule(rule).verdict(paper, day))
                .min(Enum::compareTo)
                .orElse(AgeVerdict.NOT_ASKED_FOR);
    }

    /**
     * Everything that is to be proved, and by what it is.
     *
     * @param handedInOn on which day each document was handed in: its age is judged then, so the council's own time
     *     never makes it too old
     */
    public List<Proof> proofs(List<Evidence> sent, Function<Evidence, LocalDate> handedInOn) {
        return sets.stream()
                .map(set -> new Proof(
                        set,
                        isOnRecord(set),
                        sent.stream()
                                .filter(evidence -> proves(set, evidence.paper(), handedInOn.apply(evidence)))
                                .findFirst()))
                .toList();
    }

    private boolean isOnRecord(EvidenceSet set) {
        return residencyOnRecord && set.provesResidency()
                || set.anyOf().stream().anyMatch(paper -> granted.contains(paper.document()))
                || heldOnPaper && isGoodAtAnyAge(set);
    }

    private static boolean isGoodAtAnyAge(EvidenceSet set) {
        return set.anyOf().stream().anyMatch(paper -> paper.age() == EvidenceSet.Age.ANY_DATE);
    }

    private static boolean proves(EvidenceSet set, Paper paper, LocalDate day) {
        return set.anyOf().stream()
                .filter(rule -> rule.document().equals(paper.document()))
                .anyMatch(rule -> new AgeRule(rule).verdict(paper, day) == AgeVerdict.COUNTS);
    }

    private Stream<EvidenceSet.Paper> papers(String document) {
        return sets.stream().flatMap(set -> set.anyOf().stream()).filter(paper -> paper.document()
                .equals(document));
    }
}
