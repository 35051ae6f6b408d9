package uk.kerbside.helpline.timeline;

import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.awaitility.Awaitility;
import uk.kerbside.events.permits.ApplicationSubmitted;
import uk.kerbside.events.visits.VisitBooked;
import uk.kerbside.events.visits.VisitEnded;
import uk.kerbside.events.visits.VisitEndedBy;
import uk.kerbside.helpline.Customer;
import uk.kerbside.helpline.Person;
import uk.kerbside.kernel.Revision;

/**
 * A customer, what other services tell of them, and their time line as an agent reads it.
 *
 * @param id what the names of their things end with
 */
record CustomersLine(Customer customer, String id, Person reader) {
    static CustomersLine ofSomebodyKnown() {
        return new CustomersLine(Customer.known(), UUID.randomUUID().toString(), Person.agent());
    }

    ApplicationSubmitted submitted(long n, Instant at) {
        return new ApplicationSubmitted(
                new Revision(1, n),
                "AP-" + id,
                customer.accountId(),
                "RESIDENT",
                List.of("AB12CDE"),
                Optional.of("RO5"),
                at);
    }

    VisitBooked booked(String visitId, long n, Instant at) {
        return new VisitBooked(
                new Revision(1, n),
                visitId,
                customer.accountId(),
                "XY34ZZZ",
                "RO5",
                at,
                at.plus(Duration.ofHours(4)),
                1,
                at);
    }

    VisitEnded ended(String visitId, long n, Instant at) {
        return new VisitEnded(
                new Revision(1, n), visitId, customer.accountId(), "XY34ZZZ", at, 1, VisitEndedBy.CUSTOMER);
    }

    List<String> texts(int count, String order) {
        return await(count, order).path("items.text");
    }

    List<String> types(int count, String order) {
        return await(count, order).path("items.type");
    }

    /** The line, once it has so many entries. */
    Response await(int count, String order) {
        return Awaitility.await(count + " entries")
                .atMost(Duration.ofSeconds(15))
                .pollInterval(Duration.ofMillis(20))
                .until(
                        () -> read(order),
                        line -> line.<List<Object>>path("items").size() >= count);
    }

    Response read(String order) {
        return reader.get(customer.timeLine() + "?order=" + order);
    }
}
