package uk.kerbside.kit;

import static org.awaitility.Awaitility.await;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.kerbside.events.accounts.AccountKind;
import uk.kerbside.events.accounts.AccountPublished;
import uk.kerbside.events.accounts.AccountPublished.Member;
import uk.kerbside.events.accounts.AccountStatus;
import uk.kerbside.events.accounts.MemberRole;
import uk.kerbside.kernel.Revision;
import uk.kerbside.kit.replica.Replicas;

/** Accounts as their owner tells of them; the small service keeps a copy. */
@ApplicationScoped
public class KitAccounts {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Replicas replicas;

    KitAccounts(Replicas replicas) {
        this.replicas = replicas;
    }

    public static String newId() {
        return "A-" + UUID.randomUUID();
    }

    public static Member owner(String subject) {
        return new Member(subject, MemberRole.OWNER, List.of(), Optional.empty());
    }

    public static Member trusted(String subject, Optional<Instant> until, String... scopes) {
        return new Member(subject, MemberRole.TRUSTED, List.of(scopes), until);
    }

    public static AccountPublished account(String id, Revision revision, Member... members) {
        return new AccountPublished(
                revision,
                id,
                AccountKind.PERSON,
                AccountStatus.ACTIVE,
                List.of(members),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of());
    }

    /** A new account of these members, already known here. */
    public String known(Member... members) {
        String id = newId();
        tell(id, 1, members);
        awaitRevision(id, new Revision(1, 1));
        return id;
    }

    public void tell(String id, long n, Member... members) {
        KitTopics.tell(account(id, new Revision(1, n), members), id);
    }

    public void awaitRevision(String id, Revision revision) {
        await().atMost(PATIENCE)
                .until(() -> replicas.revision(AccountPublished.class, id).equals(Optional.of(revision)));
    }
}
