package uk.kerbside.accounts.account;

import java.time.Instant;
import java.time.InstantSource;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import uk.kerbside.accounts.property.CouncilTax;
import uk.kerbside.accounts.property.Postcode;
import uk.kerbside.accounts.property.Properties;
import uk.kerbside.accounts.property.Property;
import uk.kerbside.events.accounts.AccountPublished;
import uk.kerbside.kernel.Revision;
import uk.kerbside.kit.actor.Actor;
import uk.kerbside.kit.actor.Channel;
import uk.kerbside.kit.actor.CurrentActor;
import uk.kerbside.kit.actor.Membership;
import uk.kerbside.kit.actor.Memberships;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.kit.clock.CouncilClock;

/** A council in memory: everything the use cases of this feature stand on. */
final class Fakes {
    static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
    static final String HERE = "100";
    static final String THERE = "200";

    final Map<String, Account> kept = new HashMap<>();
    final Map<String, Property> gazetteer = new HashMap<>();
    final Map<String, String> references = new HashMap<>();
    final List<AccountPublished> told = new ArrayList<>();
    final Set<Membership> memberships = new HashSet<>();
    Actor actor = new Actor("rita", Set.of(Roles.CUSTOMER), Channel.WEB, Optional.empty());

    final AccountSettings settings = new AccountSettings() {
        @Override
        public String phoneRegion() {
            return "GB";
        }

        @Override
        public int councilTaxTries() {
            return 5;
        }

        @Override
        public Period residencyProvedFor() {
            return Period.ofYears(1);
        }

        @Override
        public int mostVehicles() {
            return 3;
        }

        @Override
        public int republishedAtOnce() {
            return 10;
        }
    };

    final Accounts accounts = new Accounts() {
        @Override
        public void add(Account account) {
            kept.put(account.accountId(), account);
        }

        @Override
        public void addAll(List<Account> unowned) {
            unowned.forEach(this::add);
        }

        @Override
        public Optional<Account> find(String accountId) {
            return Optional.ofNullable(kept.get(accountId));
        }

        @Override
        public Optional<Account> findForUpdate(String accountId) {
            return find(accountId);
        }

        @Override
        public Optional<Account> findOwnedBy(String subject) {
            return Optional.empty();
        }

        @Override
        public boolean ownsOne(String subject) {
            return memberships.stream().anyMatch(one -> !one.trusted());
        }

        @Override
        public List<String> listByPhone(String e164, int limit) {
            return idsOf(account -> account.phone().filter(e164::equals).isPresent());
        }

        @Override
        public List<String> listAt(Collection<String> uprns) {
            return idsOf(account -> account.uprn().filter(uprns::contains).isPresent());
        }

        @Override
        public List<String> listAfter(String accountId, int limit) {
            return idsOf(account -> account.accountId().compareTo(accountId) > 0);
        }

        @Override
        public List<Account> listOf(Collection<String> accountIds) {
            return accountIds.stream().map(kept::get).toList();
        }

        private List<String> idsOf(java.util.function.Predicate<Account> wanted) {
            return kept.values().stream()
                    .filter(wanted)
                    .map(Account::accountId)
                    .sorted()
                    .toList();
        }
    };

    final Properties properties = new Properties() {
        @Override
        public Optional<Property> find(String uprn) {
            return Optional.ofNullable(gazetteer.get(uprn));
        }

        @Override
        public Optional<Property> findAndKeep(String uprn) {
            return find(uprn);
        }

        @Override
        public Map<String, Property> list(Collection<String> uprns) {
            return Map.copyOf(gazetteer);
        }

        @Override
        public void save(List<Property> properties) {
            properties.forEach(property -> gazetteer.put(property.uprn(), property));
        }

        @Override
        public List<Property> search(Postcode postcode, Place after, int limit) {
            return List.of();
        }

        @Override
        public List<Property> listOf(Collection<Postcode> postcodes) {
            return gazetteer.values().stream()
                    .filter(property -> postcodes.contains(property.postcode()))
                    .toList();
        }
    };

    final CouncilTax councilTax = new CouncilTax() {
        @Override
        public Optional<String> referenceOf(String uprn) {
            return Optional.ofNullable(references.get(uprn));
        }

        @Override
        public Map<String, String> list(Collection<String> uprns) {
            return Map.copyOf(references);
        }

        @Override
        public void save(List<Bill> bills) {
            bills.forEach(bill -> references.put(bill.uprn(), bill.reference()));
        }
    };

    final CurrentActor currentActor = new CurrentActor() {
        @Override
        public Actor actor() {
            return actor;
        }

        @Override
        public Optional<String> client() {
            return Optional.of("kerbside-web");
        }

        @Override
        public String accountId() {
            return actor.onBehalfOf().orElseThrow();
        }

        @Override
        public Optional<Membership> membership() {
            return memberships.stream().findFirst();
        }

        @Override
        public boolean mayReach(String accountId) {
            return actor.isStaff()
                    || memberships.stream().anyMatch(one -> one.accountId().equals(accountId));
        }

        @Override
        public boolean mayReach(String accountId, String scope) {
            return actor.isStaff()
                    || memberships.stream().anyMatch(one -> one.accountId().equals(accountId) && one.allows(scope));
        }

        @Override
        public void requireScope(String scope) {
            throw new UnsupportedOperationException("Nobody here asks for a scope this way");
        }
    };

    final Memberships ofLogin = subject -> List.copyOf(memberships);
    final CouncilClock clock = new CouncilClock(InstantSource.fixed(NOW), ZoneId.of("Europe/London"));
    final PublishAccount publish = new PublishAccount(accounts, new Told(), settings);
    final ReachableAccounts reachable = new ReachableAccounts(accounts, currentActor, ofLogin);

    Fakes() {
        for (String uprn : List.of(HERE, THERE)) {
            gazetteer.put(
                    uprn,
                    new Property(
                            uprn,
                            "1 Como Road, Romford",
                            "COMO ROAD|000001|",
                            new Postcode("RM7 5ZP"),
                            Optional.of("RO5"),
                            Optional.of("W04"),
                            false,
                            Optional.empty()));
        }
        references.put(HERE, "50113436");
        references.put(THERE, "50113436");
    }

    /** Rita's account, living somewhere. */
    Account ritaAt(String uprn) {
        Account account = Account.openOwn(
                "A-RITA",
                uk.kerbside.events.accounts.AccountKind.PERSON,
                new Contact("Rita", Optional.empty(), Optional.empty(), PreferredChannel.LETTER),
                "rita",
                NOW);
        account.moveTo(uprn, settings.councilTaxTries());
        kept.put("A-RITA", account);
        memberships.add(new Membership("A-RITA", false, Set.of()));
        return account;
    }

    ProveResidency proveResidency() {
        return new ProveResidency(
                reachable,
                councilTax,
                publish,
                settings,
                clock,
                currentActor,
                new OwnHousehold(accounts, ofLogin, currentActor));
    }

    ChooseProperty chooseProperty() {
        return new ChooseProperty(reachable, properties, publish, settings);
    }

    AddVehicle addVehicle() {
        return new AddVehicle(reachable, publish, settings, InstantSource.fixed(NOW));
    }

    private final class Told implements AccountsTold {
        @Override
        public Revision published(Account account) {
            Revision revision = new Revision(1, told.size() + 1L);
            told.add(account.published(revision, properties::find, false, List.of()));
            return revision;
        }

        @Override
        public Map<String, Revision> publishedAll(Collection<Account> many) {
            return many.stream().collect(Collectors.toMap(Account::accountId, this::published));
        }
    }
}
