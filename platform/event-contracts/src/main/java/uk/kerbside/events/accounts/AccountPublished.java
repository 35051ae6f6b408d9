package uk.kerbside.events.accounts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import uk.kerbside.events.Event;
import uk.kerbside.kernel.Revision;

/**
 * The whole current account without anything that names a person: state, keyed by account id.
 *
 * @param reachedByLetterOnly whether there is neither an e-mail address nor a telephone for text messages
 * @param deathRecordedAt since when the council knows that its holder has died
 */
public record AccountPublished(
        Revision revision,
        String accountId,
        AccountKind kind,
        AccountStatus status,
        List<Member> members,
        Optional<Property> property,
        Optional<Residency> residency,
        List<Entitlement> entitlements,
        List<Vehicle> vehicles,
        Optional<Boolean> reachedByLetterOnly,
        Optional<Instant> deathRecordedAt)
        implements Event {

    /** One whose holder is alive, as far as the council knows. */
    public AccountPublished(
            Revision revision,
            String accountId,
            AccountKind kind,
            AccountStatus status,
            List<Member> members,
            Optional<Property> property,
            Optional<Residency> residency,
            List<Entitlement> entitlements,
            List<Vehicle> vehicles,
            Optional<Boolean> reachedByLetterOnly) {
        this(
                revision,
                accountId,
                kind,
                status,
                members,
                property,
                residency,
                entitlements,
                vehicles,
                reachedByLetterOnly,
                Optional.empty());
    }

    /** One of which nobody says how it is reached. */
    public AccountPublished(
            Revision revision,
            String accountId,
            AccountKind kind,
            AccountStatus status,
            List<Member> members,
            Optional<Property> property,
            Optional<Residency> residency,
            List<Entitlement> entitlements,
            List<Vehicle> vehicles) {
        this(revision, accountId, kind, status, members, property, residency, entitlements, vehicles, Optional.empty());
    }

    /**
     * A login that may act for the account, within scopes, until then.
     *
     * @param basis the law by which it acts in the holder's place, if it does
     */
    public record Member(
            String subject, MemberRole role, List<String> scopes, Optional<Instant> until, Optional<LegalBasis> basis) {
        public Member {
            scopes = List.copyOf(scopes);
        }

        /** One the holder lets act. */
        public Member(String subject, MemberRole role, List<String> scopes, Optional<Instant> until) {
            this(subject, role, scopes, until, Optional.empty());
        }
    }

    /** Where the household lives. */
    public record Property(
            String uprn,
            Optional<String> zone,
            Optional<String> ward,
            boolean carFree,
            Optional<String> schoolStreet) {}

    /** That they live there, and how long that counts as proved. */
    public record Residency(ResidencyMethod method, Instant provedAt, Optional<Instant> until) {}

    /** The outcome of a check, such as a Blue Badge; never its reason. */
    public record Entitlement(String kind, boolean granted, Optional<Instant> until) {}

    /**
     * A vehicle on the account.
     *
     * @param hiredUntil the last day of its hire or lease, where it has one
     */
    public record Vehicle(
            String vehicleId,
            String vrm,
            Instant addedAt,
            Optional<Integer> co2,
            Optional<String> fuel,
            Optional<VehicleClass> vehicleClass,
            Optional<KeeperRelation> keeper,
            Optional<LocalDate> hiredUntil) {

        /** One of which no more is told. */
        public Vehicle(String vehicleId, String vrm, Instant addedAt, Optional<Integer> co2, Optional<String> fuel) {
            this(vehicleId, vrm, addedAt, co2, fuel, Optional.empty(), Optional.empty(), Optional.empty());
        }
    }

    public AccountPublished {
        members = List.copyOf(members);
        entitlements = List.copyOf(entitlements);
        vehicles = List.copyOf(vehicles);
    }
}
