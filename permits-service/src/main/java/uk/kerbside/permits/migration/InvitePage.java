package uk.kerbside.permits.migration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import uk.kerbside.events.permits.PaperHolderInvited;
import uk.kerbside.kit.clock.CouncilClock;
import uk.kerbside.kit.journal.Journal;
import uk.kerbside.permits.catalogue.PermitType;
import uk.kerbside.permits.catalogue.PermitTypes;

/** Invites some holders: ledger and fact in one transaction. */
@ApplicationScoped
class InvitePage {
    private final Invitations invitations;
    private final PermitTypes types;
    private final Journal journal;
    private final CouncilClock clock;
    private final MigrationSettings settings;

    InvitePage(
            Invitations invitations,
            PermitTypes types,
            Journal journal,
            CouncilClock clock,
            MigrationSettings settings) {
        this.invitations = invitations;
        this.types = types;
        this.journal = journal;
        this.clock = clock;
        this.settings = settings;
    }

    LocalDate today() {
        return clock.today();
    }

    /** Before the first permit somebody may be invited for; empty when no type invites anybody. */
    @Transactional
    Optional<Invitations.CandidatePosition> begin(LocalDate today) {
        return plans(today).values().stream()
                .map(InvitationPlan::lateDays)
                .max(Integer::compare)
                .map(late -> Invitations.CandidatePosition.before(today.minusDays(late)));
    }

    /** @return where to go on; empty when nobody is left */
    @Transactional
    Optional<Invitations.CandidatePosition> invite(LocalDate today, Invitations.CandidatePosition after) {
        Map<String, InvitationPlan> plans = plans(today);
        int ahead = plans.values().stream()
                .mapToInt(InvitationPlan::mostDaysBefore)
                .max()
                .orElse(0);
        List<Invitations.Candidate> some =
                invitations.list(after.lastDay(), today.plusDays(ahead), after, settings.invitedAtOnce());
        some.forEach(one -> Optional.ofNullable(plans.get(one.typeCode())).ifPresent(plan -> invite(one, plan, today)));
        return some.isEmpty()
                ? Optional.empty()
                : Optional.of(new Invitations.CandidatePosition(
                        some.getLast().lastDay(), some.getLast().number()));
    }

    private void invite(Invitations.Candidate one, InvitationPlan plan, LocalDate today) {
        int daysLeft = InvitationPlan.daysLeft(today, one.lastDay());
        plan.rungOn(today, one.lastDay())
                .filter(rung -> !one.rungs().contains(rung))
                .filter(rung -> invitations.record(one.number(), rung, daysLeft, clock.now()))
                .ifPresent(rung -> tell(one, plan, daysLeft));
    }

    private void tell(Invitations.Candidate one, InvitationPlan plan, int daysLeft) {
        journal.append(
                one.number(),
                PaperHolderInvited.class,
                revision -> new PaperHolderInvited(
                        revision,
                        one.number(),
                        one.accountId(),
                        one.typeCode(),
                        one.lastDay(),
                        daysLeft,
                        plan.renewUntil(one.lastDay()),
                        clock.now()));
    }

    /** By the rules of today: they say what happens with a renewal. */
    private Map<String, InvitationPlan> plans(LocalDate today) {
        return types.list().stream()
                .filter(type -> type.versionOn(today).isPresent())
                .collect(Collectors.toMap(
                        PermitType::code,
                        type -> InvitationPlan.of(type.versionOn(today).orElseThrow())));
    }
}
