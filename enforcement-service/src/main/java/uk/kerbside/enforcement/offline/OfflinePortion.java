package uk.kerbside.enforcement.offline;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;
import uk.kerbside.enforcement.check.RequestHash;
import uk.kerbside.kit.actor.Actor;
import uk.kerbside.kit.problem.InvalidRequestException;

/**
 * What checks that are handed in together have in common.
 *
 * @param clockOffset what has to be added to the device's time for the true one
 */
record OfflinePortion(OfflinePack pack, Duration clockOffset, Actor officer, Instant now) {
    /** @throws InvalidRequestException when no clock shows such a time */
    Instant trueTime(Instant deviceAt) {
        try {
            return deviceAt.plus(clockOffset).truncatedTo(ChronoUnit.MICROS);
        } catch (DateTimeException | ArithmeticException e) {
            throw new InvalidRequestException("/deviceAt", "lies outside all time");
        }
    }

    String hash(OfflineCheck check) {
        return RequestHash.of(Stream.concat(
                        Stream.of("offline", officer.subject(), pack.packId().toString(), clockOffset.toString()),
                        check.parts().stream())
                .toList());
    }
}
