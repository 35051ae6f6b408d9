package uk.kerbside.kit.replica;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import uk.kerbside.events.Topic;
import uk.kerbside.events.accounts.AccountPublished;
import uk.kerbside.kernel.Revision;
import uk.kerbside.kit.KitAccounts;
import uk.kerbside.kit.KitBacking;
import uk.kerbside.kit.KitTopics;
import uk.kerbside.kit.hearing.HeardFacts;

/** The copy holds the highest revision heard, however often and in whatever order a topic is replayed. */
@QuarkusTest
@WithTestResource(value = KitBacking.class, scope = TestResourceScope.GLOBAL)
class ReplicasTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    Replicas replicas;

    @Inject
    HeardFacts heard;

    @Inject
    KitAccounts accounts;

    private void tell(String account, long epoch, long n, String member) {
        KitTopics.tell(KitAccounts.account(account, new Revision(epoch, n), KitAccounts.owner(member)), account);
    }

    private void awaitHeard(String account, String... revisions) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(heard.of(account)).containsExactly(revisions));
    }

    @Test
    void an_older_revision_and_the_same_one_again_change_nothing() {
        String account = KitAccounts.newId();

        tell(account, 1, 5, "five");
        tell(account, 1, 4, "four");
        tell(account, 1, 5, "five again");
        tell(account, 1, 6, "six");

        awaitHeard(account, "1.5", "1.6");
        assertThat(replicas.find(AccountPublished.class, account).orElseThrow().members())
                .extracting(AccountPublished.Member::subject)
                .containsExactly("six");
    }

    @Test
    void a_higher_epoch_outranks_any_number() {
        String account = KitAccounts.newId();

        tell(account, 1, 500, "before the back-up was restored");
        tell(account, 2, 3, "after");
        tell(account, 1, 501, "late news of before");

        awaitHeard(account, "1.500", "2.3");
        assertThat(replicas.revision(AccountPublished.class, account)).contains(new Revision(2, 3));
    }

    @Test
    void what_is_gone_is_not_brought_back_by_a_replay() {
        String account = KitAccounts.newId();
        tell(account, 1, 1, "rita");
        awaitHeard(account, "1.1");

        KitTopics.send(new ProducerRecord<>(Topic.ACCOUNTS.wireName(), account, null));
        tell(account, 1, 1, "rita");
        String last = accounts.known(KitAccounts.owner("marker"));

        awaitHeard(account, "1.1", "forgotten");
        assertThat(replicas.find(AccountPublished.class, last)).isPresent();
        assertThat(replicas.find(AccountPublished.class, account)).isEmpty();
        assertThat(replicas.revision(AccountPublished.class, account)).contains(new Revision(1, 1));
        assertThat(replicas.heard(AccountPublished.class, List.of(account, last, KitAccounts.newId())))
                .containsExactlyInAnyOrder(account, last);
    }

    @Test
    void states_are_found_by_what_they_contain() {
        String subject = KitAccounts.newId();
        String first = accounts.known(KitAccounts.owner(subject));
        String second = accounts.known(KitAccounts.owner("somebody"), KitAccounts.owner(subject));

        List<String> found =
                replicas.search(AccountPublished.class, "{\"members\": [{\"subject\": \"" + subject + "\"}]}").stream()
                        .map(AccountPublished::accountId)
                        .toList();

        assertThat(found).containsExactlyInAnyOrder(first, second);
        assertThat(replicas.list(AccountPublished.class))
                .extracting(AccountPublished::accountId)
                .contains(first, second);
    }
}
