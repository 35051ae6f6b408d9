package uk.kerbside.helpline;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import uk.kerbside.events.accounts.AccountKind;
import uk.kerbside.events.accounts.AccountPublished;
import uk.kerbside.events.accounts.AccountStatus;
import uk.kerbside.kernel.Revision;
import uk.kerbside.testkit.Topics;

/** An account nobody else in the tests has, with a telephone number of its own. */
public record Customer(String accountId, String phone) {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private static final AtomicInteger NEXT_NUMBER = new AtomicInteger();

    /** Accounts has told of this one, and it has arrived. */
    public static Customer known() {
        return known(List.of(), Optional.empty());
    }

    /** The same of one for whom somebody acts, or who has died. */
    public static Customer known(List<AccountPublished.Member> members, Optional<Instant> deathRecordedAt) {
        Customer customer = stranger();
        customer.told(1, members, deathRecordedAt);
        Person reader = Person.agent();
        Awaitility.await("the account is known")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> reader.get(customer.timeLine()).statusCode() == 200);
        return customer;
    }

    /** Accounts tells that this one has died. */
    public void dies(Instant recordedAt, AccountPublished.Member... executors) {
        told(2, List.of(executors), Optional.of(recordedAt));
    }

    private void told(long n, List<AccountPublished.Member> members, Optional<Instant> deathRecordedAt) {
        Topics.publish(
                new AccountPublished(
                        new Revision(1, n),
                        accountId,
                        AccountKind.PERSON,
                        AccountStatus.ACTIVE,
                        members,
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        deathRecordedAt),
                accountId);
    }

    /** Nobody has told of this one. */
    public static Customer stranger() {
        return new Customer("A-" + UUID.randomUUID(), String.format("07700 %06d", NEXT_NUMBER.getAndIncrement()));
    }

    public String timeLine() {
        return "/v1/customers/" + accountId + "/time-line";
    }
}
