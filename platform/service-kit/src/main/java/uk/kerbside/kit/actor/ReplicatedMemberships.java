package uk.kerbside.kit.actor;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import uk.kerbside.events.accounts.AccountPublished;
import uk.kerbside.events.accounts.AccountStatus;
import uk.kerbside.events.accounts.MemberRole;
import uk.kerbside.kit.replica.Replicas;

/** Memberships as accounts published them. */
@DefaultBean
@ApplicationScoped
class ReplicatedMemberships implements Memberships {
    private final Replicas replicas;
    private final InstantSource clock;

    ReplicatedMemberships(Replicas replicas, InstantSource clock) {
        this.replicas = replicas;
        this.clock = clock;
    }

    @Override
    public List<Membership> accountsOf(String subject) {
        Instant now = clock.instant();
        return replicas.search(AccountPublished.class, membersContaining(subject)).stream()
                .filter(account -> account.status() == AccountStatus.ACTIVE)
                .flatMap(account -> memberships(account, subject, now))
                .sorted(Comparator.comparing(Membership::accountId))
                .toList();
    }

    private static Stream<Membership> memberships(AccountPublished account, String subject, Instant now) {
        return account.members().stream()
                .filter(member -> member.subject().equals(subject))
                .filter(member -> member.until().map(now::isBefore).orElse(true))
                .limit(1)
                .map(member -> new Membership(
                        account.accountId(),
                        member.role() == MemberRole.TRUSTED,
                        new HashSet<>(member.scopes()),
                        member.basis()));
    }

    /** {@code {"members": [{"subject": "…"}]}}, with the subject quoted as JSON wants it. */
    private static String membersContaining(String subject) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        return json.objectNode()
                .set("members", json.arrayNode().add(json.objectNode().put("subject", subject)))
                .toString();
    }
}
