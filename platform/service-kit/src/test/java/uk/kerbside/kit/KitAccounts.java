package uk.kerbside.kit;

import static org.awaitility.Awaitility.await;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.kerbside.events.accounts.AccountKind;
import uk.kerbside.events.accounts.AccountPublished;
import uk.kerbside.events.accounts.AccountPublished.Member;
import uk.kerbside.events.accounts.AccountStatus;
import uk.kerbside.events.accounts.LegalBasis;
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

    /** Somebody who acts in the holder's place. */
    public static Member acting(LegalBasis law) {
        return new Member(
                "acting-" + UUID.randomUUID(), MemberRole.JOINT, List.of(), Optional.empty(), Optional.of(law));
    }

    public static AccountPublished account(String id, Revision revision, Member... members) {
        return account(id, revision, Optional.empty(), members);
    }

    private static AccountPublished account(
            String id, Revision revision, Optional<Instant> deathRecordedAt, Member... members) {
        return new AccountPublished(
                revision,
                id,
                AccountKind.PERSON,
                AccountStatus.ACTIVE,
                List.of(members),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                deathRecordedAt);
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

    /** Its holder has died, and these act now; that is known here. */
    public void dies(String id, long n, Member... members) {
        Revision revision = new Revision(1, n);
        KitTopics.tell(account(id, revision, Optional.of(InstantSource.system().instant()), members), id);
        awaitRevision(id, revision);
    }

    public void awaitRevision(String id, Revision revision) {
        await().atMost(PATIENCE)
                .until(() -> replicas.revision(AccountPublished.class, id).equals(Optional.of(revision)));
    }
}
