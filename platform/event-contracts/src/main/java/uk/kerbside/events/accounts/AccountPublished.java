package uk.kerbside.events.accounts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import uk.kerbside.events.Event;
import uk.kerbside.kernel.Revision;

/**
 * The whole current account without anything that names a person: state, keyed by account id.
 *
 * @param reachedByLetterOnly whether there is neither an e-mail address nor a telephone for text messages
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
        Optional<Boolean> reachedByLetterOnly)
        implements Event {

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

    /** A login that may act for the account, within scopes, until then. */
    public record Member(String subject, MemberRole role, List<String> scopes, Optional<Instant> until) {
        public Member {
            scopes = List.copyOf(scopes);
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

    /** A vehicle on the account. */
    public record Vehicle(
            String vehicleId, String vrm, Instant addedAt, Optional<Integer> co2, Optional<String> fuel) {}

    public AccountPublished {
        members = List.copyOf(members);
        entitlements = List.copyOf(entitlements);
        vehicles = List.copyOf(vehicles);
    }
}
