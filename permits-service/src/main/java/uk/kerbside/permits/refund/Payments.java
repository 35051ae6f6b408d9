package uk.kerbside.permits.refund;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import uk.kerbside.kernel.Money;

/**
 * What was really paid for a permit, charge by charge, the first one first: money can only go back to the charge it came
 * with.
 */
public record Payments(List<PaidFee> all) {
    /** Nothing was paid. */
    public static final Payments NONE = new Payments(List.of());

    public Payments {
        all = List.copyOf(all);
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    /** All of them together. */
    public Money sum() {
        return all.stream().map(PaidFee::amount).reduce(Money::plus).orElse(Money.gbp(0));
    }

    /**
     * So much of them, from the first on: the same charges, each with its share.
     *
     * @throws IllegalArgumentException when there is not so much
     */
    public Payments take(Money amount) {
        long wanted = amount.minor();
        List<PaidFee> taken = new ArrayList<>();
        for (PaidFee payment : all) {
            long share = Math.min(wanted, payment.amount().minor());
            taken.add(payment.of(new Money(share, payment.amount().currency())));
            wanted -= share;
        }
        if (wanted > 0) {
            throw new IllegalArgumentException("There are " + wanted + " less than wanted");
        }
        return new Payments(taken);
    }

    /** What is left of the same charges when the others are taken off. */
    public Payments minus(Payments others) {
        return new Payments(IntStream.range(0, all.size())
                .mapToObj(i -> all.get(i)
                        .of(all.get(i).amount().minus(others.all.get(i).amount())))
                .toList());
    }

    /** Those of which there is something. */
    public Payments withoutEmpty() {
        return new Payments(
                all.stream().filter(payment -> payment.amount().minor() > 0).toList());
    }
}
