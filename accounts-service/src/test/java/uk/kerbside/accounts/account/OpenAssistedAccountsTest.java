package uk.kerbside.accounts.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.accounts.account.OpenAssistedAccounts.Opened;
import uk.kerbside.accounts.account.OpenAssistedAccounts.PersonNotice;
import uk.kerbside.events.accounts.AccountKind;

@Tag("P-11")
class OpenAssistedAccountsTest {
    private final Fakes council = new Fakes();
    private final Brought brought = new Brought();
    private final OpenAssistedAccounts open = new OpenAssistedAccounts(
            council.accounts,
            brought,
            council.properties,
            council.publish,
            new PhoneNumbers(council.settings),
            InstantSource.fixed(Fakes.NOW));

    @Test
    void everybody_gets_an_account_reached_by_the_best_way_they_gave() {
        List<Opened> opened = open.open(List.of(
                person("1", "Ann", "ann@example.org", "07700 900123"),
                person("2", "Bob", null, "07700 900124"),
                person("3", "Cat", null, "020 7946 0018"),
                person("4", "Dan", null, null)));

        assertThat(opened).extracting(Opened::reference).containsExactly("1", "2", "3", "4");
        assertThat(opened)
                .extracting(one -> council.kept.get(one.accountId()).preferredChannel())
                .containsExactly(
                        PreferredChannel.EMAIL, PreferredChannel.SMS, PreferredChannel.LETTER, PreferredChannel.LETTER);
        assertThat(council.told).hasSize(4);
        assertThat(account(opened.getFirst()).uprn()).contains(Fakes.HERE);
    }

    @Test
    void brought_again_everybody_is_answered_with_their_account_and_nothing_changes() {
        List<Opened> first = open.open(List.of(person("1", "Ann", "ann@example.org", null)));

        List<Opened> again = open.open(List.of(person("1", "Ann", "another@example.org", null)));

        assertThat(again).isEqualTo(first);
        assertThat(account(first.getFirst()).email()).contains("ann@example.org");
        assertThat(council.told).hasSize(1);
    }

    @Test
    void one_person_with_two_permits_has_one_account_also_over_two_requests() {
        List<Opened> first = open.open(List.of(
                person("1", "Ann Lee", "ann@example.org", null), person("2", "ANN  LEE", null, "07700 900123")));
        List<Opened> later = open.open(List.of(person("3", "Ann Lee", "Ann@Example.org", null)));

        assertThat(first.get(1).accountId()).isEqualTo(first.get(0).accountId());
        assertThat(later.getFirst().accountId()).isEqualTo(first.get(0).accountId());
        assertThat(council.kept).hasSize(1);
    }

    @Test
    void two_of_one_name_at_one_address_with_different_addresses_of_mail_are_two() {
        List<Opened> opened = open.open(List.of(
                person("1", "Sam Lee", "sam.senior@example.org", null),
                person("2", "Sam Lee", "sam.junior@example.org", null)));

        assertThat(opened.get(1).accountId()).isNotEqualTo(opened.get(0).accountId());
    }

    @Test
    void a_person_and_their_business_at_one_address_are_two() {
        AssistedPerson person = person("1", "Sam Lee", null, null);
        AssistedPerson business = new AssistedPerson(
                "2",
                AccountKind.ORGANISATION,
                person.name(),
                person.email(),
                person.phone(),
                person.address(),
                person.postcode(),
                person.uprn());

        assertThat(open.open(List.of(person, business)).stream()
                        .map(Opened::accountId)
                        .distinct())
                .hasSize(2);
    }

    @Test
    void a_name_without_an_address_is_like_nobody() {
        List<Opened> opened = open.open(List.of(homeless("1"), homeless("2")));

        assertThat(opened.get(1).accountId()).isNotEqualTo(opened.get(0).accountId());
        assertThat(account(opened.getFirst()).postalAddress()).isEmpty();
    }

    @Test
    void what_leads_nowhere_is_left_out_and_said() {
        AssistedPerson person = new AssistedPerson(
                "1",
                AccountKind.PERSON,
                "Ann",
                Optional.of("ann at home"),
                Optional.of("ask next door"),
                Optional.of("9 Nowhere Lane"),
                Optional.of("RM9 9ZZ"),
                Optional.of("999"));

        Opened opened = open.open(List.of(person)).getFirst();

        assertThat(opened.notices())
                .containsExactly(
                        PersonNotice.EMAIL_UNUSABLE, PersonNotice.PHONE_UNUSABLE, PersonNotice.PROPERTY_UNKNOWN);
        assertThat(account(opened).preferredChannel()).isEqualTo(PreferredChannel.LETTER);
        assertThat(account(opened).uprn()).isEmpty();
        assertThat(account(opened).postalAddress()).contains("9 Nowhere Lane, RM9 9ZZ");
        assertThat(person).hasToString("Person 1");
    }

    private Account account(Opened opened) {
        return council.kept.get(opened.accountId());
    }

    private static AssistedPerson person(String reference, String name, String email, String phone) {
        return new AssistedPerson(
                reference,
                AccountKind.PERSON,
                name,
                Optional.ofNullable(email),
                Optional.ofNullable(phone),
                Optional.of("1 Como Road, Romford"),
                Optional.of("RM7 5ZP"),
                Optional.of(Fakes.HERE));
    }

    private static AssistedPerson homeless(String reference) {
        return new AssistedPerson(
                reference,
                AccountKind.PERSON,
                "Ann",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private final class Brought implements AssistedReferences {
        private final List<Reference> kept = new ArrayList<>();

        @Override
        public void lock() {}

        @Override
        public Map<String, String> accountsOf(Collection<String> references) {
            return kept.stream()
                    .filter(one -> references.contains(one.reference()))
                    .collect(Collectors.toMap(Reference::reference, Reference::accountId));
        }

        @Override
        public List<Known> listByPerson(Collection<String> personKeys) {
            return kept.stream()
                    .filter(one -> personKeys.contains(one.personKey()))
                    .map(one -> new Known(
                            one.personKey(),
                            one.accountId(),
                            council.kept.get(one.accountId()).email(),
                            council.kept.get(one.accountId()).phone()))
                    .toList();
        }

        @Override
        public void save(List<Reference> references) {
            kept.addAll(references);
        }
    }
}
