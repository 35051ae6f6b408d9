package uk.kerbside.permits.renewal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.kerbside.events.WireMoney;
import uk.kerbside.events.permits.RulesChangeAnnounced;
import uk.kerbside.kernel.Money;
import uk.kerbside.kit.clock.CouncilClock;
import uk.kerbside.kit.journal.Journal;
import uk.kerbside.permits.catalogue.Conferral;
import uk.kerbside.permits.catalogue.PermitTypes;
import uk.kerbside.permits.catalogue.TypeVersion;
import uk.kerbside.permits.permit.Permit;
import uk.kerbside.permits.permit.Permits;
import uk.kerbside.permits.quote.PermitRequest;
import uk.kerbside.permits.quote.PriceByRules;

/** Looks through some permits for those to which rules to come matter, and tells their holders: ledger and fact in one. */
@ApplicationScoped
class AnnounceSomeRules {
    /** Rules to come. */
    record Coming(String typeCode, TypeVersion rules) {}

    private final PermitTypes types;
    private final Permits permits;
    private final AnnouncedRules announced;
    private final RenewalRequest requests;
    private final PriceByRules prices;
    private final Journal journal;
    private final CouncilClock clock;
    private final RenewalSettings settings;

    // Eight: two catalogues of rules, who they matter to, and who was told.
    AnnounceSomeRules(
            PermitTypes types,
            Permits permits,
            AnnouncedRules announced,
            RenewalRequest requests,
            PriceByRules prices,
            Journal journal,
            CouncilClock clock,
            RenewalSettings settings) {
        this.types = types;
        this.permits = permits;
        this.announced = announced;
        this.requests = requests;
        this.prices = prices;
        this.journal = journal;
        this.clock = clock;
        this.settings = settings;
    }

    @Transactional
    List<Coming> listComing() {
        LocalDate today = clock.today();
        return types.list().stream()
                .flatMap(type -> type.versions().stream()
                        .filter(version -> version.effectiveFrom().isAfter(today) && version.takesApplications())
                        .map(version -> new Coming(type.code(), version)))
                .toList();
    }

    /** Permits of which it was not looked whether they matter to, from just after one. */
    @Transactional
    List<String> listUntold(Coming coming, String after) {
        return announced.listUntold(
                coming.typeCode(),
                coming.rules().version(),
                clock.startOf(coming.rules().effectiveFrom()),
                after,
                settings.rulesAnnouncedAtOnce());
    }

    @Transactional
    void announce(Coming coming, List<String> some) {
        Instant now = clock.now();
        for (String number : some) {
            permits.find(number).ifPresent(permit -> look(permit, coming.rules(), now));
        }
    }

    private void look(Permit permit, TypeVersion coming, Instant now) {
        PermitRequest request = requests.before(permit);
        Optional<Money> old = price(permit, request, permit.ruleVersion());
        Optional<Money> price = price(permit, request, coming.version());
        List<String> changes = changes(rules(permit), coming);
        boolean changesSomething = !old.equals(price) || !changes.isEmpty();
        if (announced.record(permit.number(), coming.version(), changesSomething, now) && changesSomething) {
            journal.append(
                    permit.number(),
                    RulesChangeAnnounced.class,
                    revision -> new RulesChangeAnnounced(
                            revision,
                            permit.number(),
                            permit.accountId(),
                            permit.typeCode(),
                            coming.version(),
                            coming.effectiveFrom(),
                            old.map(WireMoney::of),
                            price.map(WireMoney::of),
                            changes,
                            now));
        }
    }

    private Optional<Money> price(Permit permit, PermitRequest request, int version) {
        return prices.price(permit.accountId(), request, version, permit.position(), permit.termLength());
    }

    private TypeVersion rules(Permit permit) {
        return types.get(permit.typeCode()).version(permit.ruleVersion()).orElseThrow();
    }

    private static List<String> changes(TypeVersion oldRules, TypeVersion comingRules) {
        List<String> changes = new ArrayList<>();
        boolean isPaidBySponsor = comingRules.prices().arePaidBySponsor();
        if (oldRules.prices().arePaidBySponsor() != isPaidBySponsor) {
            changes.add(isPaidBySponsor ? TellAgreement.SPONSOR_PAYS : "Your organisation pays for it no longer.");
        }
        Conferral old = oldRules.confers();
        Conferral coming = comingRules.confers();
        if (!old.bayClasses().equals(coming.bayClasses())) {
            changes.add("It is good in other bays.");
        }
        if (old.placeRule() != coming.placeRule() || !old.places().equals(coming.places())) {
            changes.add("It is good at other places.");
        }
        if (!old.hours().equals(coming.hours())) {
            changes.add("It is good at other hours.");
        }
        if (!old.maxStay().equals(coming.maxStay())) {
            changes.add("One may stay for another time.");
        }
        return changes;
    }
}
