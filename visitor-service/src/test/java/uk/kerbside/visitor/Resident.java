package uk.kerbside.visitor;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import uk.kerbside.events.accounts.AccountKind;
import uk.kerbside.events.accounts.AccountPublished;
import uk.kerbside.events.accounts.AccountStatus;
import uk.kerbside.events.accounts.MemberRole;
import uk.kerbside.events.accounts.ResidencyMethod;
import uk.kerbside.kernel.Revision;
import uk.kerbside.testkit.Tokens;

/**
 * Somebody with an account, as the accounts service tells of them. Nobody else in any test has the same property,
 * unless they moved in with somebody.
 */
public record Resident(
        String accountId,
        String subject,
        Optional<AccountPublished.Property> property,
        Optional<AccountPublished.Residency> residency,
        List<AccountPublished.Member> others) {

    private static final AtomicLong UPRNS = new AtomicLong(100_020_000_000L);
    private static final Optional<AccountPublished.Residency> PROVED = Optional.of(new AccountPublished.Residency(
            ResidencyMethod.COUNCIL_TAX, Instant.parse("2026-01-05T12:00:00Z"), Optional.empty()));

    /** Lives in a zone, has proved it, and the service has heard of it. */
    public static Resident in(String zone) {
        return at(property(Optional.of(zone), false)).told();
    }

    /** The same with so many units of credit, bought in books of ten. */
    public static Resident with(int units, String zone) {
        Resident resident = in(zone);
        Visitor.buy(resident, units / 10);
        return resident;
    }

    /** Somebody in a zone whose home is in a car-free development. */
    public static Resident inCarFree(String zone) {
        return at(property(Optional.of(zone), true)).told();
    }

    /** Somebody whose property lies in no zone. */
    public static Resident outsideZones() {
        return at(property(Optional.empty(), false)).told();
    }

    public static Resident withoutProperty() {
        return new Resident(newId("A-"), newId("u-"), Optional.empty(), PROVED, List.of()).told();
    }

    /** Another account at the same property. */
    public Resident housemate() {
        return at(property.orElseThrow()).told();
    }

    /** The same login with another account. */
    public Resident secondAccount(String zone) {
        return new Resident(newId("A-"), subject, Optional.of(property(Optional.of(zone), false)), residency, List.of())
                .told();
    }

    /** Residency counted as proved until then only. */
    public Resident provedUntil(Instant until) {
        return new Resident(
                        accountId,
                        subject,
                        property,
                        residency.map(proof ->
                                new AccountPublished.Residency(proof.method(), proof.provedAt(), Optional.of(until))),
                        others)
                .told();
    }

    public Resident unproved() {
        return new Resident(accountId, subject, property, Optional.empty(), others).told();
    }

    /** Now lives elsewhere. */
    public Resident movedTo(String zone) {
        return new Resident(accountId, subject, Optional.of(property(Optional.of(zone), false)), residency, others)
                .told();
    }

    /** Trusts somebody with some things; answers that person's token. */
    public String trustedPerson(String... scopes) {
        String trusted = newId("t-");
        List<AccountPublished.Member> members = new ArrayList<>(others);
        members.add(new AccountPublished.Member(trusted, MemberRole.TRUSTED, List.of(scopes), Optional.empty()));
        new Resident(accountId, subject, property, residency, members).told();
        return Tokens.customer(trusted);
    }

    public String token() {
        return Tokens.customer(subject);
    }

    public String uprn() {
        return property.orElseThrow().uprn();
    }

    /** What accounts would publish of them. */
    public AccountPublished published(Revision revision, AccountStatus status) {
        List<AccountPublished.Member> members = new ArrayList<>(others);
        members.add(new AccountPublished.Member(subject, MemberRole.OWNER, List.of(), Optional.empty()));
        return new AccountPublished(
                revision, accountId, AccountKind.PERSON, status, members, property, residency, List.of(), List.of());
    }

    /** Somebody accounts knows and the service has not heard of. */
    public static Resident notToldYet(String zone) {
        return at(property(Optional.of(zone), false));
    }

    private static Resident at(AccountPublished.Property property) {
        return new Resident(newId("A-"), newId("u-"), Optional.of(property), PROVED, List.of());
    }

    private static AccountPublished.Property property(Optional<String> zone, boolean carFree) {
        return new AccountPublished.Property(
                Long.toString(UPRNS.addAndGet(7)), zone, Optional.of("W01"), carFree, Optional.empty());
    }

    private Resident told() {
        Council.open();
        Council.tell(published(Council.next(), AccountStatus.ACTIVE), accountId);
        return this;
    }

    private static String newId(String prefix) {
        return prefix + UUID.randomUUID();
    }
}
