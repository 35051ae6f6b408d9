package uk.kerbside.permits.suspension;

import java.time.LocalDate;
import java.util.List;

/**
 * Somebody whose letter comes after bays are taken.
 *
 * @param permitNumbers the permits it concerns
 * @param arrivesOn when the letter is there, as letters usually take
 */
public record LateLetter(String accountId, List<String> permitNumbers, LocalDate arrivesOn) {
    public LateLetter {
        permitNumbers = List.copyOf(permitNumbers);
    }
}
