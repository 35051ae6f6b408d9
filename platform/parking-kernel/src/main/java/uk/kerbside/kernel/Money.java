package uk.kerbside.kernel;

import java.util.Currency;

/**
 * An amount in minor units (pence). Arithmetic never overflows silently and never mixes currencies.
 *
 * @param minor minor units; may be negative, as a difference is
 */
public record Money(long minor, Currency currency) implements Comparable<Money> {
    private static final Currency GBP = Currency.getInstance("GBP");

    public Money {
        if (currency == null) {
            throw new IllegalArgumentException("Money has a currency");
        }
    }

    public static Money gbp(long pence) {
        return new Money(pence, GBP);
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(minor, same(other).minor), currency);
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(minor, same(other).minor), currency);
    }

    public Money times(long factor) {
        return new Money(Math.multiplyExact(minor, factor), currency);
    }

    /**
     * {@code numerator / denominator} of this amount, rounded up to a whole major unit (a pound): how terms without a
     * price of their own are priced (ruling 5).
     */
    public Money shareRoundedUpToMajor(long numerator, long denominator) {
        long perMajor = majorUnit();
        long scaled = Math.multiplyExact(minor, numerator);
        return new Money(
                Math.multiplyExact(Math.ceilDiv(scaled, Math.multiplyExact(denominator, perMajor)), perMajor),
                currency);
    }

    public boolean isZero() {
        return minor == 0;
    }

    public boolean isNegative() {
        return minor < 0;
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(minor, same(other).minor);
    }

    private long majorUnit() {
        long minorUnits = 1;
        for (int digit = 0; digit < currency.getDefaultFractionDigits(); digit++) {
            minorUnits *= 10;
        }
        return minorUnits;
    }

    private Money same(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("Cannot set " + currency + " against " + other.currency);
        }
        return other;
    }
}
