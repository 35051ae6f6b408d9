package uk.kerbside.permits.simulation;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import uk.kerbside.kernel.Money;
import uk.kerbside.kernel.WeeklyHours;
import uk.kerbside.kernel.vrm.Vrm;
import uk.kerbside.kit.clock.CouncilClock;
import uk.kerbside.permits.catalogue.PermitType;
import uk.kerbside.permits.catalogue.TypeVersion;
import uk.kerbside.permits.holder.Holder;
import uk.kerbside.permits.quote.QuoteRefusal;
import uk.kerbside.permits.quote.RenewalOutlook;

/** Compares, permit by permit, a renewal under the rules there are with one under proposed rules, and sums up. */
final class CompareRules {
    private final PermitType type;
    private final TypeVersion proposed;
    private final RenewalOutlook outlook;
    private final CouncilClock clock;
    private final List<AffectedPermit> affected = new ArrayList<>();
    private Figures figures = Figures.NONE;

    CompareRules(PermitType type, TypeVersion proposed, RenewalOutlook outlook, CouncilClock clock) {
        this.type = type;
        this.proposed = proposed;
        this.outlook = outlook;
        this.clock = clock;
    }

    List<AffectedPermit> affected() {
        return List.copyOf(affected);
    }

    Figures figures() {
        return figures;
    }

    /** @param holder empty when the account is gone, so that nobody can renew */
    void take(LivePermits.LivePermit permit, Optional<Holder> holder) {
        LocalDate renewsOn = clock.dayOf(permit.until());
        if (!proposed.isInForceOn(renewsOn)) {
            figures = figures.plus(Figures.renewsBefore());
            return;
        }
        Optional<TypeVersion> now = type.versionOn(renewsOn);
        if (holder.isEmpty() || now.isEmpty()) {
            figures = figures.plus(Figures.ofNeither());
            return;
        }
        RenewalOutlook.Held held = held(permit);
        compare(
                permit,
                renewsOn,
                outlook.answer(type, now.get(), holder.get(), held),
                outlook.answer(type, proposed, holder.get(), held));
    }

    private void compare(
            LivePermits.LivePermit permit,
            LocalDate renewsOn,
            RenewalOutlook.Answer before,
            RenewalOutlook.Answer then) {
        switch (before) {
            case RenewalOutlook.Priced old -> {
                switch (then) {
                    case RenewalOutlook.Priced fresh -> priced(permit, renewsOn, old, fresh);
                    case RenewalOutlook.Refused refused -> loses(permit, renewsOn, old.price(), refused.reason());
                }
            }
            case RenewalOutlook.Refused refused -> {
                switch (then) {
                    case RenewalOutlook.Priced fresh -> gains(permit, renewsOn, fresh.price());
                    case RenewalOutlook.Refused again -> figures = figures.plus(Figures.ofNeither());
                }
            }
        }
    }

    private void priced(
            LivePermits.LivePermit permit, LocalDate renewsOn, RenewalOutlook.Priced old, RenewalOutlook.Priced fresh) {
        long before = old.price().minor();
        long then = fresh.price().minor();
        figures = figures.plus(Figures.priced(before, then, fresh.needsOfficer() && !old.needsOfficer()));
        if (before != then) {
            add(
                    permit,
                    renewsOn,
                    then > before ? Consequence.PAYS_MORE : Consequence.PAYS_LESS,
                    Optional.empty(),
                    Optional.of(old.price()),
                    Optional.of(fresh.price()));
        }
    }

    private void loses(LivePermits.LivePermit permit, LocalDate renewsOn, Money price, QuoteRefusal reason) {
        figures = figures.plus(Figures.ofLoser());
        add(permit, renewsOn, Consequence.LOSES, Optional.of(reason), Optional.of(price), Optional.empty());
    }

    private void gains(LivePermits.LivePermit permit, LocalDate renewsOn, Money price) {
        figures = figures.plus(Figures.ofGainer());
        add(permit, renewsOn, Consequence.GAINS, Optional.empty(), Optional.empty(), Optional.of(price));
    }

    private void add(
            LivePermits.LivePermit permit,
            LocalDate renewsOn,
            Consequence consequence,
            Optional<QuoteRefusal> reason,
            Optional<Money> oldPrice,
            Optional<Money> newPrice) {
        affected.add(new AffectedPermit(
                permit.number(), permit.accountId(), renewsOn, consequence, reason, oldPrice, newPrice));
    }

    private RenewalOutlook.Held held(LivePermits.LivePermit permit) {
        Instant now = clock.now();
        return new RenewalOutlook.Held(
                permit.vrms().stream().map(Vrm::of).toList(),
                permit.term().map(Period::parse),
                permit.place(),
                weekdays(permit.hours()),
                permit.until().isAfter(now) ? permit.until() : now,
                permit.ranks());
    }

    /** All days where none were chosen. */
    private List<DayOfWeek> weekdays(Optional<String> hours) {
        Optional<WeeklyHours> own = hours.map(WeeklyHours::parse);
        LocalDate any = clock.today();
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> own.map(weekly -> weekly.isOpenAt(
                                any.with(TemporalAdjusters.nextOrSame(day)).atTime(LocalTime.NOON)))
                        .orElse(true))
                .toList();
    }
}
