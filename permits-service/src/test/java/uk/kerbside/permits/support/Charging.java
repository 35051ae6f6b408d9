package uk.kerbside.permits.support;

import static uk.kerbside.permits.support.Applying.apply;
import static uk.kerbside.permits.support.Applying.paid;
import static uk.kerbside.permits.support.Applying.wish;

import java.time.Instant;
import uk.kerbside.events.charges.ChargeRaised;
import uk.kerbside.events.payments.ChargeWithdrawn;
import uk.kerbside.kernel.Revision;
import uk.kerbside.permits.support.Applying.Submitted;
import uk.kerbside.testkit.Topics;

/** What accounts tells of charges that are not simply paid. */
public final class Charging {
    private Charging() {}

    /** Has accounts tell that a submission's charge was withdrawn. */
    public static void chargeWithdrawn(Submitted submitted, Person person, Instant at) {
        Topics.publish(
                new ChargeWithdrawn(new Revision(1, 4), submitted.charge(), person.accountId(), at),
                submitted.charge());
    }

    /** Everything told of this charge has been heard: what is told after it, under the same key, has had its effect. */
    public static void awaitHeard(ChargeRaised charge) {
        Person last = Person.residentOf("RO5").published();
        Submitted after = apply(last, wish("RESIDENT", last), "AWAITING_PAYMENT");
        ChargeRaised other = Topics.awaitEvent(ChargeRaised.class, after.charge());
        Topics.publish(paid(other, Instant.parse("2026-11-24T12:00:00Z")), charge.chargeId());
        Living.granted(after.number());
    }
}
