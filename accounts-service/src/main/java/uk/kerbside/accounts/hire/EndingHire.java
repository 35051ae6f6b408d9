package uk.kerbside.accounts.hire;

import java.time.LocalDate;

/** A vehicle whose hire or lease ends, and of which its holder was not told. */
public record EndingHire(String vehicleId, String accountId, String vrm, LocalDate lastDay) {
    /** A mark is personal data. */
    @Override
    public String toString() {
        return "the hire of vehicle " + vehicleId + " until " + lastDay;
    }
}
