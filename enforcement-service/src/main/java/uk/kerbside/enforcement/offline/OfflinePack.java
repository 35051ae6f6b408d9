package uk.kerbside.enforcement.offline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A pack as it was ordered; what is in it is found out whenever it is read.
 *
 * @param officer the login's subject
 * @param deviceKey the device's public key (RSA, X.509): nobody else can open what is sealed for it
 * @param key what marks are hashed with, in this pack alone
 */
public record OfflinePack(
        UUID packId,
        String officer,
        String device,
        byte[] deviceKey,
        List<String> places,
        LocalDate on,
        Instant madeAt,
        Instant expiresAt,
        byte[] key) {

    /** Its keys are secrets. */
    @Override
    public String toString() {
        return "OfflinePack[" + packId + "]";
    }
}
