package uk.kerbside.accounts.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.Optional;
import uk.kerbside.kernel.vrm.Vrm;
import uk.kerbside.kit.id.Ids;
import uk.kerbside.kit.problem.RefusedException;

/**
 * A vehicle comes onto an account. A mark that is no legal one but looks like exactly one that is, is held back until the
 * customer says that they mean it: most often an O was typed for a 0. Marks nobody here knows are taken with a warning,
 * for they may be foreign.
 */
@ApplicationScoped
public class AddVehicle {
    private final ReachableAccounts accounts;
    private final PublishAccount publish;
    private final AccountSettings settings;
    private final InstantSource clock;

    AddVehicle(ReachableAccounts accounts, PublishAccount publish, AccountSettings settings, InstantSource clock) {
        this.accounts = accounts;
        this.publish = publish;
        this.settings = settings;
        this.clock = clock;
    }

    /** The vehicle, and what the customer should look at again. */
    public record Added(Account account, Vehicle vehicle, Optional<MarkWarning> warning) {}

    /**
     * @param confirmed whether the customer has said that the mark is meant as it stands
     * @throws RefusedException {@code VRM_DID_YOU_MEAN}, {@code VEHICLE_ALREADY_LISTED}, {@code TOO_MANY_VEHICLES}
     */
    @Transactional
    public Added add(String accountId, Vrm vrm, Vehicle.Description description, boolean confirmed) {
        Account account = accounts.getForChange(accountId);
        if (account.has(vrm)) {
            throw new RefusedException(
                    AccountRefusal.VEHICLE_ALREADY_LISTED,
                    "The vehicle " + vrm.value() + " is on the account already.");
        }
        Optional<Vrm> meant = vrm.didYouMean();
        if (meant.isPresent() && !confirmed) {
            throw new RefusedException(
                    AccountRefusal.VRM_DID_YOU_MEAN,
                    "Did you mean " + meant.get().value() + "? " + vrm.value()
                            + " is no mark the United Kingdom issues. Send "
                            + meant.get().value()
                            + ", or send the mark again with \"confirmed\": true if it is right as it stands.");
        }
        if (account.vehicles().size() >= settings.mostVehicles()) {
            throw new RefusedException(
                    AccountRefusal.TOO_MANY_VEHICLES,
                    "An account may list " + settings.mostVehicles() + " vehicles. Remove one first.");
        }
        Vehicle vehicle = account.add(Ids.uuid7().toString(), vrm, description, clock.instant());
        publish.publish(account);
        return new Added(account, vehicle, MarkWarning.about(vrm));
    }
}
