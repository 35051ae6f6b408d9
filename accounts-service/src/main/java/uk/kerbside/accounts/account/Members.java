package uk.kerbside.accounts.account;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import uk.kerbside.events.accounts.AccountPublished;
import uk.kerbside.events.accounts.LegalBasis;

/**
 * Who may act for an account: its holder or those who manage it, of their own right; and those who act in its holder's place by law.
 * A look at the account's own set, and the verbs that change it.
 */
public final class Members {
    private final Set<Member> all;
    private final Instant openedAt;

    /** @param openedAt since when those are there of whom it is not known */
    Members(Set<Member> all, Instant openedAt) {
        this.all = all;
        this.openedAt = openedAt;
    }

    /**
     * Somebody proved to be the holder; a login has one account of its own, and is a joint member of others. False when that
     * login acts for the account already.
     */
    boolean join(String subject, boolean ownsAnother) {
        return all.add(ownsAnother ? Member.joint(subject) : Member.owner(subject));
    }

    /** One more who may do everything. False when they may already. */
    boolean joinManagers(String subject, String label, Instant now) {
        return all.add(Member.manager(subject, label, now));
    }

    /** One of those who may do everything no longer may. */
    void removeManager(String memberId) {
        all.removeIf(member -> member.memberId().equals(memberId));
    }

    /**
     * Of those who have taken up papers these act in the holder's place from now on whom the law lets; nobody else does. A login
     * that may act for the account anyway stays what it is, and of two papers of one login the one that lasts longer counts.
     */
    void areByLaw(List<ActsByLaw> takenUp, boolean holderHasDied, Instant now) {
        // Two of one login are the same member: the first of them stays.
        List<Member> lawful = takenUp.stream()
                .filter(paper -> paper.isGoodAt(now, holderHasDied))
                .sorted(Comparator.comparing((ActsByLaw paper) -> paper.until().orElse(Instant.MAX))
                        .reversed())
                .map(Member::representing)
                .distinct()
                .toList();
        all.removeIf(member -> member.actsByLaw() && lawful.stream().noneMatch(member::actsAs));
        all.addAll(lawful);
    }

    /** The logins that act as executors then, always in the same order. */
    public List<String> executorsAt(Instant now) {
        return all.stream()
                .filter(member -> member.actsAt(LegalBasis.EXECUTOR, now))
                .sorted(Comparator.comparing(Member::memberId))
                .map(member -> member.subject)
                .toList();
    }

    /** Those who may do everything of their own right, whoever opened the account first. */
    public List<Member> managers() {
        return all.stream()
                .filter(Member::mayManage)
                .filter(member -> !member.actsByLaw())
                .sorted(Comparator.comparing(
                                (Member member) -> member.joinedAt().orElse(openedAt))
                        .thenComparing(Member::memberId))
                .toList();
    }

    /** The login of one of those who may do everything. */
    Optional<String> loginOf(String memberId) {
        return managers().stream()
                .filter(member -> member.memberId().equals(memberId))
                .map(member -> member.subject)
                .findFirst();
    }

    /** Whether that login may act for the account, in whichever way. */
    boolean include(String login) {
        return all.stream().anyMatch(member -> member.isOf(login));
    }

    /** Whether that login may say who manages it: one of those who do, or whoever acts in the place of one by law. */
    boolean mayManage(String login) {
        return all.stream().anyMatch(member -> member.isOf(login) && member.mayManage());
    }

    /** Whether that login may act for the account without any papers. */
    public boolean includeOfOwnRight(String login) {
        return all.stream().anyMatch(member -> member.isOf(login) && !member.actsByLaw());
    }

    /** Whether the holder can sign in; that somebody acts for them by law does not make it so. */
    public boolean includeTheHolder() {
        return all.stream().anyMatch(member -> !member.actsByLaw());
    }

    List<AccountPublished.Member> published() {
        return all.stream().map(Member::published).toList();
    }
}
