package uk.kerbside.enforcement.bundle;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uk.kerbside.enforcement.chain.Receipt;
import uk.kerbside.enforcement.check.KeptCheck;
import uk.kerbside.enforcement.check.KeptCorrection;
import uk.kerbside.enforcement.check.ReadCheck;
import uk.kerbside.enforcement.ledger.RecallRights;
import uk.kerbside.kernel.Place;

/**
 * All there is of one check.
 *
 * @param receipt absent for the second or two until the check is sealed
 * @param corrections what was said of it afterwards, the oldest first
 * @param again the checks that looked at it again, the oldest first
 * @param place as it was at the time asked about; absent when it was never known
 * @param knownThen every right of the mark, as it was known when the check was answered
 * @param knownNow the same as it is known now
 */
public record Bundle(
        Instant preparedAt,
        KeptCheck check,
        Optional<Receipt> receipt,
        List<KeptCorrection> corrections,
        List<KeptCheck> again,
        Optional<Place> place,
        List<RecallRights.Recalled> knownThen,
        List<RecallRights.Recalled> knownNow) {

    /** Kind and id of everything it shows, for the audit of reads. */
    public List<String> records() {
        return Stream.of(
                        ReadCheck.records(check),
                        again.stream().flatMap(ReadCheck::records),
                        knownThen.stream().flatMap(RecallRights.Recalled::records),
                        knownNow.stream().flatMap(RecallRights.Recalled::records))
                .flatMap(records -> records)
                .toList();
    }

    /** Marks are personal data. */
    @Override
    public String toString() {
        return "Bundle[" + check.check().checkId() + "]";
    }
}
