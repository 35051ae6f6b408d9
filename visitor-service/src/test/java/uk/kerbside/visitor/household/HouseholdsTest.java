package uk.kerbside.visitor.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.events.accounts.AccountKind;
import uk.kerbside.events.accounts.AccountPublished;
import uk.kerbside.events.accounts.AccountStatus;
import uk.kerbside.events.accounts.ResidencyMethod;
import uk.kerbside.events.catalogue.PermitTypePublished;
import uk.kerbside.events.catalogue.PermitTypeStatus;
import uk.kerbside.kernel.Revision;
import uk.kerbside.kit.clock.CouncilClock;
import uk.kerbside.kit.problem.NotFoundException;
import uk.kerbside.kit.problem.RefusedException;
import uk.kerbside.visitor.Council;
import uk.kerbside.visitor.FakeReplicas;

@Tag("V-1")
class HouseholdsTest {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Revision FIRST = new Revision(1, 1);
    private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);

    private final FakeReplicas replicas = new FakeReplicas();
    private final List<String> held = new ArrayList<>();

    @Test
    void a_household_is_who_lives_at_a_property_in_a_zone() {
        replicas.with("A-1", account(true, Optional.of("RO1"), Optional.empty()));
        replicas.with("VISITOR", type(PermitTypeStatus.OPEN, Council.version(1, APRIL, 1300)));

        Household household = at("2026-11-24T10:00:00Z").hold("A-1");

        assertThat(household.uprn()).isEqualTo("100020000007");
        assertThat(household.zone()).isEqualTo("RO1");
        assertThat(household.booksAllowed()).isEqualTo(20);
        assertThat(held).containsExactly("100020000007");
    }

    @Test
    void a_car_free_development_has_a_cap_of_its_own() {
        replicas.with("A-1", account(false, Optional.of("RO1"), Optional.empty()));
        replicas.with("VISITOR", type(PermitTypeStatus.OPEN, Council.version(1, APRIL, 1300)));

        assertThat(at("2026-11-24T10:00:00Z").get("A-1").booksAllowed()).isEqualTo(3);
    }

    @Test
    void the_rules_are_those_of_the_council_day_not_of_utc() {
        // Half past midnight in London on 1 July is still 30 June in UTC.
        replicas.with("A-1", account(true, Optional.of("RO1"), Optional.empty()));
        replicas.with(
                "VISITOR",
                type(
                        PermitTypeStatus.OPEN,
                        Council.version(1, APRIL, 1300),
                        Council.version(2, LocalDate.of(2026, 7, 1), 1500)));

        assertThat(at("2026-06-30T22:59:59Z").get("A-1").rules().version()).isEqualTo(1);
        assertThat(at("2026-06-30T23:00:00Z").get("A-1").rules().version()).isEqualTo(2);
    }

    @Test
    void a_proof_of_residency_ends_with_its_last_instant() {
        replicas.with("A-1", account(true, Optional.of("RO1"), Optional.of(Instant.parse("2026-11-24T10:00:00Z"))));
        replicas.with("VISITOR", type(PermitTypeStatus.OPEN, Council.version(1, APRIL, 1300)));

        assertThat(at("2026-11-24T09:59:59Z").get("A-1").zone()).isEqualTo("RO1");
        assertRefused("2026-11-24T10:00:00Z", HouseholdRefusal.RESIDENCY_NOT_PROVED);
    }

    @Test
    void a_property_outside_every_zone_needs_no_visitor_permits() {
        replicas.with("A-1", account(true, Optional.empty(), Optional.empty()));
        replicas.with("VISITOR", type(PermitTypeStatus.OPEN, Council.version(1, APRIL, 1300)));

        assertRefused("2026-11-24T10:00:00Z", HouseholdRefusal.NOT_IN_A_ZONE);
    }

    @Test
    void a_closed_type_is_not_offered() {
        replicas.with("A-1", account(true, Optional.of("RO1"), Optional.empty()));
        replicas.with("VISITOR", type(PermitTypeStatus.CLOSED, Council.version(1, APRIL, 1300)));

        assertRefused("2026-11-24T10:00:00Z", HouseholdRefusal.VISITOR_PERMITS_NOT_OFFERED);
    }

    @Test
    void a_type_whose_rules_begin_tomorrow_is_not_offered_today() {
        replicas.with("A-1", account(true, Optional.of("RO1"), Optional.empty()));
        replicas.with("VISITOR", type(PermitTypeStatus.OPEN, Council.version(1, LocalDate.of(2026, 11, 25), 1300)));

        assertRefused("2026-11-24T10:00:00Z", HouseholdRefusal.VISITOR_PERMITS_NOT_OFFERED);
    }

    @Test
    void nobody_is_behind_an_erased_account() {
        AccountPublished known = account(true, Optional.of("RO1"), Optional.empty());
        replicas.with(
                "A-1",
                new AccountPublished(
                        FIRST,
                        "A-1",
                        known.kind(),
                        AccountStatus.ERASED,
                        List.of(),
                        known.property(),
                        known.residency(),
                        List.of(),
                        List.of()));

        assertThatThrownBy(() -> at("2026-11-24T10:00:00Z").get("A-1")).isInstanceOf(NotFoundException.class);
    }

    @Test
    void the_window_reaches_back_whole_days_of_the_council() {
        Household household = new Household("A-1", "1", "RO1", false, Council.version(1, APRIL, 1300));

        assertThat(household.windowStart(Instant.parse("2026-11-24T10:00:00Z"), LONDON))
                .isEqualTo("2025-11-24T10:00:00Z");
        // 365 days before a summer noon in London there was the same noon on the watch, across 29 February too.
        assertThat(household.windowStart(Instant.parse("2028-03-28T11:00:00Z"), LONDON))
                .isEqualTo("2027-03-29T11:00:00Z");
        assertThat(household.windowStart(Instant.parse("2028-03-26T11:00:00Z"), LONDON))
                .isEqualTo("2027-03-27T12:00:00Z");
    }

    private void assertRefused(String now, HouseholdRefusal refusal) {
        assertThatThrownBy(() -> at(now).hold("A-1"))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.refusal())
                        .isEqualTo(refusal));
        assertThat(held).isEmpty();
    }

    private Households at(String now) {
        return new Households(replicas, new CouncilClock(InstantSource.fixed(Instant.parse(now)), LONDON), held::add);
    }

    private static AccountPublished account(boolean cars, Optional<String> zone, Optional<Instant> provedUntil) {
        return new AccountPublished(
                FIRST,
                "A-1",
                AccountKind.PERSON,
                AccountStatus.ACTIVE,
                List.of(),
                Optional.of(
                        new AccountPublished.Property("100020000007", zone, Optional.empty(), !cars, Optional.empty())),
                Optional.of(new AccountPublished.Residency(
                        ResidencyMethod.COUNCIL_TAX, Instant.parse("2026-01-05T12:00:00Z"), provedUntil)),
                List.of(),
                List.of());
    }

    private static PermitTypePublished type(PermitTypeStatus status, PermitTypePublished.Version... versions) {
        return new PermitTypePublished(FIRST, "VISITOR", List.of(), "Visitor permit", status, List.of(versions));
    }
}
