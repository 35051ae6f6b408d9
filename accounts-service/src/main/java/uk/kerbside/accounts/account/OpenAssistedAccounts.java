package uk.kerbside.accounts.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import uk.kerbside.accounts.property.Properties;
import uk.kerbside.accounts.property.Property;
import uk.kerbside.kit.id.Ids;

/**
 * Another service brings people who have no login: each gets an account, all of them or none. Safe to repeat: a
 * reference that was brought before is answered with its account and changes nothing, for its holder may have changed it
 * meanwhile.
 *
 * <p>Two references share an account when kind, name and address are the same and neither e-mail nor telephone
 * contradict: one who gives no e-mail may be the one who gave one, two with different ones are two. Accounts with a
 * login are never shared: whoever proves to be their holder joins them.
 */
@ApplicationScoped
public class OpenAssistedAccounts {
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s]{1,189}");

    private final Accounts accounts;
    private final AssistedReferences references;
    private final Properties properties;
    private final PublishAccount publish;
    private final PhoneNumbers numbers;
    private final InstantSource clock;

    OpenAssistedAccounts(
            Accounts accounts,
            AssistedReferences references,
            Properties properties,
            PublishAccount publish,
            PhoneNumbers numbers,
            InstantSource clock) {
        this.accounts = accounts;
        this.references = references;
        this.properties = properties;
        this.publish = publish;
        this.numbers = numbers;
        this.clock = clock;
    }

    /** What could not be used of what was brought. */
    public enum PersonNotice {
        EMAIL_UNUSABLE,
        PHONE_UNUSABLE,
        PROPERTY_UNKNOWN
    }

    /** The account of a reference. */
    public record Opened(String reference, String accountId, List<PersonNotice> notices) {}

    /** @return the accounts, in the order of the people */
    @Transactional
    public List<Opened> open(List<AssistedPerson> people) {
        references.lock();
        Map<String, String> known = new HashMap<>(references.accountsOf(
                people.stream().map(AssistedPerson::reference).toList()));
        Map<String, Property> homes = properties.list(
                people.stream().flatMap(person -> person.uprn().stream()).toList());
        Intake intake = new Intake(homes, people);
        List<Opened> opened = new ArrayList<>();
        for (AssistedPerson person : people) {
            Reach reach = reach(person, homes);
            String accountId = known.computeIfAbsent(person.reference(), reference -> intake.take(person, reach));
            opened.add(new Opened(person.reference(), accountId, reach.notices()));
        }
        publish.publishAll(intake.opened);
        accounts.addAll(intake.opened);
        references.save(intake.brought);
        return opened;
    }

    private Reach reach(AssistedPerson person, Map<String, Property> homes) {
        List<PersonNotice> notices = new ArrayList<>();
        Optional<String> email =
                person.email().filter(text -> EMAIL.matcher(text).matches());
        if (person.email().isPresent() && email.isEmpty()) {
            notices.add(PersonNotice.EMAIL_UNUSABLE);
        }
        Optional<PhoneNumber> phone = person.phone().flatMap(numbers::read);
        if (person.phone().isPresent() && phone.isEmpty()) {
            notices.add(PersonNotice.PHONE_UNUSABLE);
        }
        if (person.uprn().filter(uprn -> !homes.containsKey(uprn)).isPresent()) {
            notices.add(PersonNotice.PROPERTY_UNKNOWN);
        }
        return new Reach(email, phone, notices);
    }

    /** How somebody can be reached, and what of what was brought does not lead anywhere. */
    private record Reach(Optional<String> email, Optional<PhoneNumber> phone, List<PersonNotice> notices) {
        Contact contact(String name) {
            PreferredChannel way = email.map(address -> PreferredChannel.EMAIL)
                    .or(() -> phone.filter(PhoneNumber::canReceiveTexts).map(number -> PreferredChannel.SMS))
                    .orElse(PreferredChannel.LETTER);
            return new Contact(name, email, phone, way);
        }

        boolean mayBe(AssistedReferences.Known other) {
            return agree(email, other.email()) && agree(phone.map(PhoneNumber::e164), other.phone());
        }

        private static boolean agree(Optional<String> one, Optional<String> other) {
            return one.isEmpty() || other.isEmpty() || one.get().equalsIgnoreCase(other.get());
        }
    }

    /** The people of one request, so that two of them can be one. */
    private final class Intake {
        private final Instant now = clock.instant();
        private final Map<String, Property> homes;
        private final List<AssistedReferences.Known> persons;
        private final List<AssistedReferences.Reference> brought = new ArrayList<>();
        private final List<Account> opened = new ArrayList<>();

        Intake(Map<String, Property> homes, List<AssistedPerson> people) {
            this.homes = homes;
            this.persons = new ArrayList<>(references.listByPerson(people.stream()
                    .flatMap(person -> person.personKey().stream())
                    .distinct()
                    .toList()));
        }

        String take(AssistedPerson person, Reach reach) {
            // Without an address nobody is like anybody.
            String key = person.personKey().orElse("reference|" + person.reference());
            String accountId = persons.stream()
                    .filter(other -> other.personKey().equals(key) && reach.mayBe(other))
                    .map(AssistedReferences.Known::accountId)
                    .findFirst()
                    .orElseGet(() -> open(person, reach, key));
            brought.add(new AssistedReferences.Reference(person.reference(), accountId, key, now));
            return accountId;
        }

        private String open(AssistedPerson person, Reach reach, String key) {
            String accountId = Ids.readable("A");
            Account account = Account.openAssisted(accountId, person.kind(), reach.contact(person.name()), now);
            person.uprn().filter(homes::containsKey).ifPresentOrElse(account::livesAt, () -> person.postalAddress()
                    .ifPresent(account::getsLettersAt));
            opened.add(account);
            persons.add(new AssistedReferences.Known(
                    key, accountId, reach.email(), reach.phone().map(PhoneNumber::e164)));
            return accountId;
        }
    }
}
