package uk.kerbside.permits.application;

import jakarta.persistence.Embeddable;
import java.util.Currency;
import uk.kerbside.kernel.Money;
import uk.kerbside.permits.quote.Quote;

/**
 * What was quoted last: under which rules, as which permit of its household, at what price.
 *
 * @param uprn the property it counts towards; null where it counts towards none
 */
@Embeddable
record Quoted(int ruleVersion, int position, long price, String currency, String uprn) {
    static Quoted of(Quote quote) {
        return new Quoted(
                quote.rules().version(),
                quote.position(),
                quote.price().minor(),
                quote.price().currency().getCurrencyCode(),
                quote.uprn().orElse(null));
    }

    Money money() {
        return new Money(price, Currency.getInstance(currency));
    }
}
