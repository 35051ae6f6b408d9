package uk.kerbside.enforcement.offline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.UUID;
import uk.kerbside.kit.actor.Actor;
import uk.kerbside.kit.problem.NotFoundException;
import uk.kerbside.kit.problem.RefusedException;

/** Gets a pack for whom it was made: for anybody else there is none. */
@ApplicationScoped
public class GetOfflinePack {
    private final OfflinePacks packs;
    private final InstantSource clock;

    GetOfflinePack(OfflinePacks packs, InstantSource clock) {
        this.packs = packs;
        this.clock = clock;
    }

    /** @throws NotFoundException when this officer has no such pack */
    @Transactional
    public OfflinePack get(UUID packId, Actor officer) {
        return packs.find(packId)
                .filter(pack -> pack.officer().equals(officer.subject()))
                .orElseThrow(() -> new NotFoundException("There is no pack " + packId + "."));
    }

    /** @throws RefusedException {@code PACK_EXPIRED} */
    @Transactional
    public OfflinePack getLive(UUID packId, Actor officer) {
        OfflinePack pack = get(packId, officer);
        if (!clock.instant().isBefore(pack.expiresAt())) {
            throw new RefusedException(
                    OfflineRefusal.PACK_EXPIRED, "It was good until " + pack.expiresAt() + ". Make a new one.");
        }
        return pack;
    }

    /**
     * The pack's key, sealed for the device the pack was made for.
     *
     * @throws RefusedException {@code PACK_EXPIRED}, {@code DEVICE_IS_ANOTHER}
     */
    @Transactional
    public byte[] sealKey(UUID packId, String device, Actor officer) {
        OfflinePack pack = getLive(packId, officer);
        if (!pack.device().equals(device)) {
            throw new RefusedException(
                    OfflineRefusal.DEVICE_IS_ANOTHER, "Make a pack for this device: a key is good on one alone.");
        }
        return SealedKey.seal(pack.key(), pack.deviceKey());
    }
}
