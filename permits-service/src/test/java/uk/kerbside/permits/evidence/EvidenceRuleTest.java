package uk.kerbside.permits.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.kerbside.events.accounts.KeeperRelation;
import uk.kerbside.permits.catalogue.EvidenceSet;
import uk.kerbside.permits.catalogue.PermitType;
import uk.kerbside.permits.support.Catalogue;

/** The papers of the council's own catalogue. */
@Tag("P-4")
class EvidenceRuleTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @ParameterizedTest(name = "{0} of {1}, valid until {2}, on {3}: {4}")
    @CsvSource({
        "UTILITY_BILL,          2026-08-24, ,           2026-11-24, COUNTS",
        "UTILITY_BILL,          2026-08-23, ,           2026-11-24, TOO_OLD",
        "BANK_STATEMENT,        2026-11-24, ,           2026-11-24, COUNTS",
        "BANK_STATEMENT,        2026-11-25, ,           2026-11-24, DATED_IN_THE_FUTURE",
        // Three months before 31 May are 28 February, or 29 February.
        "UTILITY_BILL,          2027-02-28, ,           2027-05-28, COUNTS",
        "UTILITY_BILL,          2027-02-28, ,           2027-05-29, TOO_OLD",
        "UTILITY_BILL,          2028-02-29, ,           2028-05-29, COUNTS",
        "COUNCIL_TAX_REFERENCE, 2026-04-01, ,           2026-11-24, COUNTS",
        "COUNCIL_TAX_REFERENCE, 2026-03-01, ,           2026-11-24, COUNTS",
        "COUNCIL_TAX_REFERENCE, 2026-02-28, ,           2026-11-24, TOO_OLD",
        "COUNCIL_TAX_REFERENCE, 2026-03-12, ,           2027-03-31, COUNTS",
        "COUNCIL_TAX_REFERENCE, 2026-03-12, ,           2027-04-01, TOO_OLD",
        "COUNCIL_TAX_REFERENCE, ,           2027-03-31, 2026-11-24, COUNTS",
        "COUNCIL_TAX_REFERENCE, 2025-04-02, 2026-03-31, 2026-11-24, TOO_OLD",
        "TENANCY_AGREEMENT,     2020-01-01, 2026-11-24, 2026-11-24, COUNTS",
        "TENANCY_AGREEMENT,     2020-01-01, 2026-11-23, 2026-11-24, NOT_IN_FORCE",
        "TENANCY_AGREEMENT,     2020-01-01, ,           2026-11-24, COUNTS",
        "TENANCY_AGREEMENT,     2026-12-01, 2027-11-30, 2026-11-24, DATED_IN_THE_FUTURE",
        "V5C,                   1998-02-03, ,           2026-11-24, COUNTS",
        "V5C,                   ,           ,           2026-11-24, COUNTS",
        "GP_LETTER,             2026-11-01, ,           2026-11-24, NOT_ASKED_FOR"
    })
    void each_paper_has_its_age(
            String document, LocalDate issuedOn, LocalDate validUntil, LocalDate day, AgeVerdict verdict) {
        Paper paper = new Paper(document, Optional.ofNullable(issuedOn), Optional.ofNullable(validUntil));

        assertThat(rule("RESIDENT").verdict(paper, day)).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({"UTILITY_BILL, false", "COUNCIL_TAX_REFERENCE, false", "TENANCY_AGREEMENT, true", "V5C, true"})
    void a_paper_whose_age_counts_needs_a_date(String document, boolean canJudge) {
        assertThat(rule("RESIDENT").canJudge(paper(document))).isEqualTo(canJudge);
        assertThat(rule("RESIDENT").canJudge(paper(document, TODAY))).isTrue();
    }

    @Test
    @Tag("P-17")
    void a_badge_an_officer_has_checked_need_not_be_sent_again() {
        EvidenceRule rule = new EvidenceRule(sets("SCHOOL_STREET"), false, Set.of("BLUE_BADGE"), false);

        assertThat(rule.proofs(List.of(), evidence -> LocalDate.parse("2026-11-24")))
                .extracting(proof -> proof.set().proves() + " " + proof.isGiven())
                .containsExactly("address or need true", "vehicle false");
    }

    @Test
    void out_of_each_set_one_is_enough() {
        EvidenceRule rule = rule("RESIDENT");

        assertThat(missing(rule)).containsExactly("address", "vehicle");
        assertThat(missing(rule, paper("UTILITY_BILL", TODAY))).containsExactly("vehicle");
        assertThat(missing(rule, paper("UTILITY_BILL", TODAY), paper("V5C"))).isEmpty();
        assertThat(missing(rule, paper("V5C"), paper("INSURANCE_CERTIFICATE"))).containsExactly("address");
    }

    @Test
    void a_paper_that_is_too_old_proves_nothing() {
        assertThat(missing(rule("RESIDENT"), paper("UTILITY_BILL", TODAY.minusMonths(4)), paper("V5C")))
                .containsExactly("address");
    }

    @Test
    void what_is_on_record_needs_no_paper() {
        EvidenceRule rule = new EvidenceRule(sets("RESIDENT"), true);

        assertThat(missing(rule)).containsExactly("vehicle");
        assertThat(rule.proofs(List.of(), evidence -> TODAY).getFirst().onRecord())
                .isTrue();
    }

    @Test
    void one_paper_proves_two_things_where_it_may() {
        assertThat(missing(rule("BUSINESS"), paper("LEASE_AGREEMENT"))).containsExactly("need");
    }

    @Test
    void all_four_are_needed_where_all_four_are() {
        assertThat(missing(
                        rule("HEALTH_HOMECARE"),
                        paper("JOB_PROFILE_AND_PERSON_SPECIFICATION"),
                        paper("V5C"),
                        paper("BUSINESS_INSURANCE")))
                .containsExactly("need");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CAR_PARK_SEASON", "MEMBER"})
    void a_type_that_asks_for_nothing_misses_nothing(String type) {
        assertThat(missing(rule(type))).isEmpty();
    }

    @Test
    void what_is_missing_is_said_in_plain_words() {
        assertThat(rule("RESIDENT").proofs(List.of(), evidence -> TODAY))
                .extracting(EvidenceRule.Proof::words)
                .containsExactly(
                        "To prove the address: a council tax reference of this council tax year, a tenancy agreement that"
                                + " is in force, a utility bill of the last 3 months or a bank statement of the last 3"
                                + " months.",
                        "To prove the vehicle: a V5C, an insurance certificate that is in force or a lease agreement that"
                                + " is in force.");
        assertThat(PaperWords.of("NHS_EMAIL")).isEqualTo("an NHS email");
        assertThat(PaperWords.of("GP_LETTER")).isEqualTo("a GP letter");
    }

    /** Whatever types a council brings: more papers never leave more to be sent. */
    @Test
    void another_paper_never_takes_a_proof_away() {
        for (PermitType type : Catalogue.types()) {
            EvidenceRule rule = new EvidenceRule(type.versions().getFirst().evidence(), false);
            Paper[] all = rule.sets().stream()
                    .flatMap(set -> set.anyOf().stream())
                    .map(paper -> paper(paper.document(), TODAY))
                    .toArray(Paper[]::new);
            int before = rule.sets().size();
            for (int sent = 0; sent <= all.length; sent++) {
                int left = missing(rule, Arrays.copyOf(all, sent)).size();
                assertThat(left).as(type.code()).isLessThanOrEqualTo(before);
                before = left;
            }
            assertThat(before).as(type.code()).isZero();
        }
    }

    private static List<String> missing(EvidenceRule rule, Paper... papers) {
        List<Evidence> sent = Arrays.stream(papers).map(EvidenceRuleTest::sent).toList();
        return rule.proofs(sent, evidence -> TODAY).stream()
                .filter(proof -> !proof.isGiven())
                .map(proof -> proof.set().proves())
                .toList();
    }

    private static Evidence sent(Paper paper) {
        CheckedFile file = new CheckedFile(new byte[] {1}, EvidenceFormat.PDF, false);
        return Evidence.received("E-" + paper.document(), "A-1", paper, file, Instant.parse("2026-11-24T12:00:00Z"));
    }

    private static EvidenceRule rule(String type) {
        return new EvidenceRule(sets(type), false);
    }

    /** What is asked of whoever is the registered keeper of the vehicle. */
    private static List<EvidenceSet> sets(String type) {
        return Catalogue.type(type).versions().getFirst().evidence().stream()
                .filter(set -> set.isAskedOf(KeeperRelation.REGISTERED_KEEPER))
                .toList();
    }

    private static Paper paper(String document) {
        return new Paper(document, Optional.empty(), Optional.empty());
    }

    private static Paper paper(String document, LocalDate issuedOn) {
        return new Paper(document, Optional.of(issuedOn), Optional.empty());
    }
}
