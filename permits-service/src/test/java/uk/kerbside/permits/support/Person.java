package uk.kerbside.permits.support;

import static io.restassured.RestAssured.given;

import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import uk.kerbside.events.accounts.AccountKind;
import uk.kerbside.events.accounts.AccountPublished;
import uk.kerbside.events.accounts.AccountStatus;
import uk.kerbside.events.accounts.MemberRole;
import uk.kerbside.events.accounts.ResidencyMethod;
import uk.kerbside.kernel.Revision;
import uk.kerbside.kit.seen.Seen;
import uk.kerbside.testkit.Tokens;
import uk.kerbside.testkit.Topics;

/**
 * Somebody with an account, as accounts tells of them. Everybody has an account, a login, a property and a vehicle that
 * nobody else has, so that tests do not meet. Immutable: each method gives another version of the same person.
 */
public record Person(
        String accountId,
        String subject,
        AccountKind kind,
        Optional<AccountPublished.Property> property,
        boolean residencyProved,
        List<String> entitlements,
        List<String> vrms,
        long revision) {
    private static final String LETTERS = "ABCDEFGHJKLMNPRSTUVWXY";
    private static final Instant SOME_TIME_AGO = Instant.parse("2026-11-01T10:00:00Z");

    /** Lives in a zone, has proved it, has one vehicle. */
    public static Person residentOf(String zone) {
        return newcomer()
                .livingAt(newUprn(), Optional.of(zone), false, Optional.empty())
                .withResidencyProved();
    }

    /** Has an account and one vehicle, and no property. */
    public static Person newcomer() {
        return new Person(
                "A-" + UUID.randomUUID(),
                "login-" + UUID.randomUUID(),
                AccountKind.PERSON,
                Optional.empty(),
                false,
                List.of(),
                List.of(newMark()),
                1);
    }

    /** A business in a zone with one vehicle. */
    public static Person businessIn(String zone) {
        Person person = newcomer().livingAt(newUprn(), Optional.of(zone), false, Optional.empty());
        return person.with(AccountKind.ORGANISATION);
    }

    public static String newMark() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        StringBuilder mark = new StringBuilder();
        for (int i = 0; i < 5; i++) {
            mark.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return mark.insert(2, 20 + random.nextInt(60)).toString();
    }

    public static String newUprn() {
        return "2" + ThreadLocalRandom.current().nextLong(10_000_000_000L, 99_999_999_999L);
    }

    public Person livingAt(String uprn, Optional<String> zone, boolean carFree, Optional<String> schoolStreet) {
        return new Person(
                accountId,
                subject,
                kind,
                Optional.of(new AccountPublished.Property(uprn, zone, Optional.of("W04"), carFree, schoolStreet)),
                residencyProved,
                entitlements,
                vrms,
                revision + 1);
    }

    public Person withResidencyProved() {
        return new Person(accountId, subject, kind, property, true, entitlements, vrms, revision + 1);
    }

    public Person withoutProof() {
        return new Person(accountId, subject, kind, property, false, entitlements, vrms, revision + 1);
    }

    public Person with(AccountKind otherKind) {
        return new Person(accountId, subject, otherKind, property, residencyProved, entitlements, vrms, revision + 1);
    }

    public Person entitledTo(String entitlement) {
        return new Person(
                accountId, subject, kind, property, residencyProved, List.of(entitlement), vrms, revision + 1);
    }

    public Person onSchoolStreet(String street) {
        AccountPublished.Property here = property.orElseThrow();
        return livingAt(here.uprn(), here.zone(), here.carFree(), Optional.of(street));
    }

    /** With so many vehicles more. */
    public Person withMoreVehicles(int count) {
        List<String> all = new ArrayList<>(vrms);
        for (int i = 0; i < count; i++) {
            all.add(newMark());
        }
        return withVehicles(all);
    }

    public Person withVehicles(List<String> marks) {
        return new Person(
                accountId, subject, kind, property, residencyProved, entitlements, List.copyOf(marks), revision + 1);
    }

    public String vrm() {
        return vrms.getFirst();
    }

    public String uprn() {
        return property.orElseThrow().uprn();
    }

    /** As accounts tells of them now. */
    public AccountPublished account() {
        return new AccountPublished(
                new Revision(1, revision),
                accountId,
                kind,
                AccountStatus.ACTIVE,
                List.of(new AccountPublished.Member(subject, MemberRole.OWNER, List.of(), Optional.empty())),
                property,
                residencyProved
                        ? Optional.of(new AccountPublished.Residency(
                                ResidencyMethod.COUNCIL_TAX, SOME_TIME_AGO, Optional.empty()))
                        : Optional.empty(),
                entitlements.stream()
                        .map(entitlement -> new AccountPublished.Entitlement(entitlement, true, Optional.empty()))
                        .toList(),
                vrms.stream()
                        .map(vrm -> new AccountPublished.Vehicle(
                                "v-" + vrm, vrm, SOME_TIME_AGO, Optional.empty(), Optional.empty()))
                        .toList());
    }

    /** Has accounts tell of them as they are now. */
    public Person published() {
        Topics.publish(account(), accountId);
        return this;
    }

    /** The same of somebody who has neither an e-mail address nor a telephone for text messages. */
    public Person publishedAsReachedByLetter() {
        AccountPublished known = account();
        Topics.publish(
                new AccountPublished(
                        known.revision(),
                        accountId,
                        kind,
                        known.status(),
                        known.members(),
                        property,
                        known.residency(),
                        known.entitlements(),
                        known.vehicles(),
                        Optional.of(true)),
                accountId);
        return this;
    }

    /** A request of theirs; it waits until the service has heard of them as they are now. */
    public RequestSpecification request() {
        return given().auth().oauth2(Tokens.customer(subject)).header(Seen.HEADER, seen());
    }

    public String seen() {
        return Seen.header("accounts", accountId, new Revision(1, revision));
    }
}
