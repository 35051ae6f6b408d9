package uk.kerbside.accounts.account;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import uk.kerbside.accounts.property.Property;
import uk.kerbside.events.accounts.AccountKind;
import uk.kerbside.events.accounts.AccountPublished;
import uk.kerbside.events.accounts.AccountStatus;
import uk.kerbside.events.accounts.ResidencyMethod;
import uk.kerbside.kernel.Revision;
import uk.kerbside.kernel.vrm.Vrm;

/**
 * One customer. Opened by a person for themselves, whose login then owns it, or by staff for somebody without one. Lives
 * until it is erased; every change is published with the next revision. {@link ResidencyStatus} draws the one part of it
 * that has states.
 */
@Entity
public class Account {
    @Id
    String accountId;

    @Enumerated(EnumType.STRING)
    AccountKind kind;

    @Enumerated(EnumType.STRING)
    AccountStatus status;

    String name;
    String email;
    String phone;

    @Enumerated(EnumType.STRING)
    PreferredChannel preferredChannel;

    String uprn;
    String postalAddress;
    String language;
    boolean largePrint;

    @Embedded
    Residency residency;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "residency_attempt", joinColumns = @JoinColumn(name = "account_id"))
    @MapKeyColumn(name = "uprn")
    @Column(name = "failed")
    Map<String, Integer> failedTries = new HashMap<>();

    @ElementCollection
    @CollectionTable(name = "account_member", joinColumns = @JoinColumn(name = "account_id"))
    Set<Member> members = new HashSet<>();

    @OneToMany(mappedBy = "account", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("addedAt, vehicleId")
    List<Vehicle> vehicles = new ArrayList<>();

    Instant openedAt;
    LocalDate diedOn;
    Instant deathRecordedAt;
    long revisionEpoch;

    @Column(name = "revision_n")
    long revisionN;

    @Version
    long version;

    protected Account() {}

    /** Opened by a person for themselves. */
    static Account openOwn(String accountId, AccountKind kind, Contact contact, String owner, Instant now) {
        Account account = openAssisted(accountId, kind, contact, now);
        account.members.add(Member.owner(owner));
        return account;
    }

    /** Opened by staff for somebody without a login. */
    static Account openAssisted(String accountId, AccountKind kind, Contact contact, Instant now) {
        Account account = new Account();
        account.accountId = accountId;
        account.kind = kind;
        account.status = AccountStatus.ACTIVE;
        account.residency = Residency.none();
        account.openedAt = now;
        account.reads(ReadingNeeds.USUAL);
        account.change(contact);
        return account;
    }

    /** There is another way to reach the customer. */
    void change(Contact contact) {
        name = contact.name();
        email = contact.email().orElse(null);
        phone = contact.phone().map(PhoneNumber::e164).orElse(null);
        preferredChannel = contact.preferredChannel();
    }

    /** In which language and print messages to the customer are. */
    void reads(ReadingNeeds needs) {
        language = needs.language();
        largePrint = needs.largePrint();
    }

    /**
     * The household lives elsewhere from now on, and a proof given for the old property is void. False when it lives
     * there already.
     */
    boolean moveTo(String newUprn, int triesAllowed) {
        if (newUprn.equals(uprn)) {
            return false;
        }
        uprn = newUprn;
        residency.lapse(triesLeft(triesAllowed) > 0 ? ResidencyStatus.NOT_PROVED : ResidencyStatus.EVIDENCE_NEEDED);
        return true;
    }

    /** The council has learnt that its holder has died: nobody is written to any more. */
    void recordDeath(LocalDate on, Instant now) {
        diedOn = on;
        deathRecordedAt = now;
    }

    /** That was a mistake. */
    void takeBackDeath() {
        diedOn = null;
        deathRecordedAt = null;
    }

    /** Since when the council knows that its holder has died. */
    public Optional<Instant> deathRecordedAt() {
        return Optional.ofNullable(deathRecordedAt);
    }

    public Optional<LocalDate> diedOn() {
        return Optional.ofNullable(diedOn);
    }

    /** Brought from paper with a property the gazetteer knows. */
    void livesAt(String knownUprn) {
        uprn = knownUprn;
    }

    /** Brought from paper with an address that is no property of the gazetteer. */
    void getsLettersAt(String address) {
        postalAddress = address;
    }

    /** Somebody named the reference that belongs to the property, or showed evidence. */
    void prove(ResidencyMethod method, Instant now, Instant until) {
        residency.prove(method, now, until);
    }

    /** Somebody named a reference that does not belong to the property; a proof given earlier stays. */
    void failToProve(int triesAllowed) {
        failedTries.merge(uprn, 1, Integer::sum);
        if (triesLeft(triesAllowed) == 0 && residency.status() == ResidencyStatus.NOT_PROVED) {
            residency.lapse(ResidencyStatus.EVIDENCE_NEEDED);
        }
    }

    /** How many more references may be tried for the property lived at. */
    public int triesLeft(int triesAllowed) {
        return Math.max(0, triesAllowed - failedTries.getOrDefault(uprn, 0));
    }

    Vehicle add(String vehicleId, Vrm vrm, Vehicle.Description description, Instant now) {
        Vehicle vehicle = Vehicle.of(vehicleId, this, vrm, description, now);
        vehicles.add(vehicle);
        return vehicle;
    }

    /** False when there is no such vehicle on the account. */
    boolean removeVehicle(String vehicleId) {
        return vehicles.removeIf(vehicle -> vehicle.vehicleId().equals(vehicleId));
    }

    boolean has(Vrm vrm) {
        return vehicles.stream().anyMatch(vehicle -> vehicle.vrm().equals(vrm));
    }

    void publishedAs(Revision revision) {
        revisionEpoch = revision.epoch();
        revisionN = revision.n();
    }

    /**
     * The account as the other services may know it.
     *
     * @param properties finds a property by its UPRN
     * @param byLetterOnly whether there is neither an e-mail address nor a telephone for text messages
     * @param entitlements what was granted, and until when
     */
    public AccountPublished published(
            Revision revision,
            Function<String, Optional<Property>> properties,
            boolean byLetterOnly,
            List<AccountPublished.Entitlement> entitlements) {
        return new AccountPublished(
                revision,
                accountId,
                kind,
                status,
                members().published(),
                uprn().flatMap(properties)
                        .map(home -> new AccountPublished.Property(
                                home.uprn(), home.zone(), home.ward(), home.carFree(), home.schoolStreet())),
                residency.published(),
                entitlements,
                vehicles.stream().map(Vehicle::published).toList(),
                Optional.of(byLetterOnly),
                deathRecordedAt());
    }

    public String accountId() {
        return accountId;
    }

    /** Who may act for it. */
    public Members members() {
        return new Members(members, openedAt);
    }

    public AccountKind kind() {
        return kind;
    }

    public AccountStatus status() {
        return status;
    }

    public String name() {
        return name;
    }

    public Optional<String> email() {
        return Optional.ofNullable(email);
    }

    /** E.164. */
    public Optional<String> phone() {
        return Optional.ofNullable(phone);
    }

    public PreferredChannel preferredChannel() {
        return preferredChannel;
    }

    public ReadingNeeds readingNeeds() {
        return new ReadingNeeds(language, largePrint);
    }

    /** Where the household lives. */
    public Optional<String> uprn() {
        return Optional.ofNullable(uprn);
    }

    /** Where letters go as long as no property is known. */
    public Optional<String> postalAddress() {
        return Optional.ofNullable(postalAddress);
    }

    public Residency residency() {
        return residency;
    }

    public List<Vehicle> vehicles() {
        return List.copyOf(vehicles);
    }

    public Instant openedAt() {
        return openedAt;
    }

    /** The revision that was published last. */
    public Revision revision() {
        return new Revision(revisionEpoch, revisionN);
    }
}
