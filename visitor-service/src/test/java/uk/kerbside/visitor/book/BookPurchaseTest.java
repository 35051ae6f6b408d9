package uk.kerbside.visitor.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import uk.kerbside.kernel.Money;
import uk.kerbside.visitor.Council;
import uk.kerbside.visitor.household.Household;

class BookPurchaseTest {
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

    /** What accounts may say, and the clock. */
    private enum News {
        PAID,
        WITHDRAWN,
        OVERDUE
    }

    @Example
    void an_order_keeps_the_price_and_the_rules_of_its_day() {
        BookPurchase purchase = order(3);

        assertThat(purchase.status()).isEqualTo(PurchaseStatus.AWAITING_PAYMENT);
        assertThat(purchase.price()).isEqualTo(Money.gbp(3900));
        assertThat(purchase.units()).isEqualTo(30);
        assertThat(purchase.creditValidFor()).hasToString("P24M");
        assertThat(purchase.payableUntil()).isEqualTo(NOW.plus(Duration.ofDays(30)));
        assertThat(purchase.settledAt()).isEmpty();
    }

    @Example
    void an_order_is_bought_once() {
        BookPurchase purchase = order(1);

        assertThat(purchase.settle(NOW)).isTrue();
        assertThat(purchase.settle(NOW.plusSeconds(1))).isFalse();
        assertThat(purchase.settledAt()).contains(NOW);
    }

    @Example
    void an_order_being_given_up_is_bought_when_it_was_paid_after_all() {
        BookPurchase purchase = order(1);
        purchase.giveUp();

        assertThat(purchase.settle(NOW)).isTrue();
        assertThat(purchase.status()).isEqualTo(PurchaseStatus.BOUGHT);
    }

    @Example
    void an_order_whose_charge_was_withdrawn_says_why() {
        BookPurchase asked = order(1);
        asked.giveUp();
        BookPurchase notAsked = order(1);

        assertThat(asked.failure()).isEqualTo("NOT_PAID_IN_TIME");
        assertThat(notAsked.failure()).isEqualTo("CHARGE_WITHDRAWN");
    }

    @Property
    void the_first_word_of_accounts_is_the_last_word(@ForAll @Size(max = 12) List<News> news) {
        BookPurchase purchase = order(1);
        PurchaseStatus expected = news.stream()
                .filter(item -> item != News.OVERDUE)
                .findFirst()
                .map(item -> item == News.PAID ? PurchaseStatus.BOUGHT : PurchaseStatus.FAILED)
                .orElse(news.isEmpty() ? PurchaseStatus.AWAITING_PAYMENT : PurchaseStatus.WITHDRAWING);

        long effects = news.stream().filter(item -> hear(purchase, item)).count();

        assertThat(purchase.status()).isEqualTo(expected);
        assertThat(effects).isLessThanOrEqualTo(2);
    }

    private static boolean hear(BookPurchase purchase, News news) {
        return switch (news) {
            case PAID -> purchase.settle(NOW);
            case WITHDRAWN -> purchase.fail(NOW);
            case OVERDUE -> purchase.giveUp();
        };
    }

    private static BookPurchase order(int books) {
        Household household =
                new Household("A-1", "100020000007", "RO1", false, Council.version(1, LocalDate.of(2026, 4, 1), 1300));
        return BookPurchase.order("B-1", "C-1", household, books, NOW, NOW.plus(Duration.ofDays(30)));
    }
}
