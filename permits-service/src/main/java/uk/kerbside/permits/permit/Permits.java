package uk.kerbside.permits.permit;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.kerbside.events.accounts.VehicleClass;
import uk.kerbside.kernel.Interval;
import uk.kerbside.kernel.vrm.Vrm;

/** All permits. */
public interface Permits {
    /**
     * Adds a permit. Two that want the same vehicle follow each other.
     *
     * @return false when one of its vehicles has a permit of this type for its place and time
     */
    boolean addUnlessVehicleHasPermit(Permit permit);

    /**
     * Gives a permit another time line and writes it at once. Two that want the same vehicle follow each other.
     *
     * @return false, and nothing changed, when a vehicle has another permit of this type for its place and time
     */
    boolean rearrangeUnlessVehicleHasPermit(Permit permit, TimeLine changed);

    /**
     * Has a permit that ended by mistake be as if it had not, and writes it at once. Two that want the same vehicle follow
     * each other. One taken over from paper comes back beside another, as it may have been taken over beside it.
     *
     * @return false, and nothing changed, when a vehicle has another permit of this type for its place and time
     */
    boolean restoreUnlessVehicleHasPermit(Permit permit);

    /** The same, beside a permit of this type that one of its vehicles has meanwhile: both are good. */
    void restoreBeside(Permit permit);

    /**
     * Keeps for which class of vehicle a line of permits is priced and counted, where its rules tell classes apart.
     *
     * @param counts whether it is one of those of its household that are limited and ranked; where nobody says, it is
     */
    void keepVehicleClass(String baseNumber, VehicleClass vehicleClass, boolean counts);

    /** Empty where its rules told no classes apart. */
    Optional<VehicleClass> findVehicleClass(String baseNumber);

    /**
     * Has a provisional permit be good for its whole term, and writes it at once. Two that want the same vehicle follow each
     * other.
     *
     * @return false, and nothing changed, when a vehicle has another permit of this type for its place and time
     */
    boolean proveUnlessVehicleHasPermit(Permit permit, Instant until);

    /** Writes a changed permit at once, before others that need what it has given up. */
    void save(Permit permit);

    /** Adds permits that stand in nobody's way, and writes them at once. */
    void addAll(List<Permit> permits);

    /** Which permits have these vehicles, issued or waiting for payment. */
    List<TakenVehicle> listTaken(Collection<Vrm> vrms);

    /**
     * Ranks the paper permits of these properties among the permits of their type by first issue date (ruling 4). Others
     * keep the position they were granted with.
     */
    void rankPaper(Collection<String> uprns, Instant now);

    /** Permits of a type for a place that are good, to come, or waiting for payment, and until when they hold their place. */
    Map<String, Instant> listHeldAt(String typeCode, String place, Instant now);

    /** The same of an account, wherever they are good. */
    Map<String, Instant> listHeldBy(String accountId, String typeCode, Instant now);

    /** The permit of a type that was granted to an account last. */
    Optional<Permit> findLatest(String accountId, String typeCode);

    Optional<Permit> find(String number);

    /** The one that follows another, unless it came to nothing or was given back. */
    Optional<Permit> findSuccessor(String number);

    /** A number nobody has for the next of a line: the number its holder knows, and which of the line it is. */
    String nextNumber(String baseNumber);

    /** Some that have expired and of which that was not told, the longest first; locked, those others have locked left out. */
    List<Permit> listExpired(Instant now, int limit);

    /** Locked until the transaction ends. */
    Optional<Permit> findForUpdate(String number);

    /** Permits of an account, the latest first. */
    List<Permit> list(String accountId, int limit);

    /** The same, from just after a position. */
    List<Permit> listAfter(String accountId, PermitPosition position, int limit);

    /**
     * Permits of an account at a property that are not over and exempt on another school street than this one, or on none;
     * with no school street, those that exempt on any. Locked until the transaction ends.
     */
    List<Permit> listNotExemptOnForUpdate(String accountId, String uprn, Optional<String> schoolStreet, Instant now);

    /** These, in the order of their numbers; locked until the transaction ends. */
    List<Permit> listForUpdate(Collection<String> numbers);

    /** Permits in the order of their numbers, for publishing everything again; locked until the transaction ends. */
    List<Permit> listAfterForUpdate(String number, int limit);

    /** A vehicle that has a permit of a type for a place and time; without an end when that is not known yet. */
    record TakenVehicle(String vrm, String typeCode, String place, Interval time) {}

    /** Where a permit stands in an account's list. */
    record PermitPosition(Instant grantedAt, String number) {}
}
