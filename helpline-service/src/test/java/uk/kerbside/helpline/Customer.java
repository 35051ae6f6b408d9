package uk.kerbside.helpline;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.awaitility.Awaitility;
import uk.kerbside.events.accounts.AccountKind;
import uk.kerbside.events.accounts.AccountPublished;
import uk.kerbside.events.accounts.AccountStatus;
import uk.kerbside.kernel.Revision;
import uk.kerbside.testkit.Topics;

/** An account nobody else in the tests has, with a telephone number of its own. */
public record Customer(String accountId, String phone) {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    /** Accounts has told of this one, and it has arrived. */
    public static Customer known() {
        Customer customer = stranger();
        Topics.publish(
                new AccountPublished(
                        new Revision(1, 1),
                        customer.accountId,
                        AccountKind.PERSON,
                        AccountStatus.ACTIVE,
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        List.of()),
                customer.accountId);
        Person reader = Person.agent();
        Awaitility.await("the account is known")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> reader.get(customer.timeLine()).statusCode() == 200);
        return customer;
    }

    /** Nobody has told of this one. */
    public static Customer stranger() {
        return new Customer(
                "A-" + UUID.randomUUID(),
                String.format("07700 %06d", ThreadLocalRandom.current().nextInt(1_000_000)));
    }

    public String timeLine() {
        return "/v1/customers/" + accountId + "/time-line";
    }
}
