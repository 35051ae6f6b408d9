package uk.kerbside.events;

import java.util.Currency;
import uk.kerbside.kernel.Money;

/**
 * An amount as it stands in events and HTTP bodies.
 *
 * @param amount minor units (pence)
 * @param currency ISO 4217
 */
public record WireMoney(long amount, String currency) {
    public static WireMoney of(Money money) {
        return new WireMoney(money.minor(), money.currency().getCurrencyCode());
    }

    public Money toMoney() {
        return new Money(amount, Currency.getInstance(currency));
    }
}
