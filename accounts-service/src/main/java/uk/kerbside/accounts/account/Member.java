package uk.kerbside.accounts.account;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import uk.kerbside.events.accounts.AccountPublished;
import uk.kerbside.events.accounts.LegalBasis;
import uk.kerbside.events.accounts.MemberRole;
import uk.kerbside.kit.id.Ids;

/** A login that may act for an account. */
@Embeddable
public class Member {
    String subject;

    @Enumerated(EnumType.STRING)
    MemberRole role;

    /** Separated by spaces; empty for those who may do everything. */
    String scopes;

    Instant until;

    /** By which others of the account know the member. */
    String memberId;

    String label;
    Instant joinedAt;

    @Enumerated(EnumType.STRING)
    LegalBasis basis;

    protected Member() {}

    static Member owner(String subject) {
        return member(subject, MemberRole.OWNER);
    }

    static Member joint(String subject) {
        return member(subject, MemberRole.JOINT);
    }

    /** @param label as the others call them */
    static Member manager(String subject, String label, Instant now) {
        Member manager = joint(subject);
        manager.label = label;
        manager.joinedAt = now;
        return manager;
    }

    /** Somebody who acts in the holder's place by law. */
    static Member representing(ActsByLaw paper) {
        Member member = joint(paper.subject());
        member.basis = paper.basis();
        member.until = paper.until().orElse(null);
        return member;
    }

    private static Member member(String subject, MemberRole role) {
        Member member = new Member();
        member.subject = subject;
        member.role = role;
        member.scopes = "";
        member.memberId = Ids.readable("MB");
        return member;
    }

    AccountPublished.Member published() {
        List<String> each = scopes.isEmpty() ? List.of() : Arrays.asList(scopes.split(" "));
        return new AccountPublished.Member(subject, role, each, Optional.ofNullable(until), Optional.ofNullable(basis));
    }

    /** Whether they may do everything: the owner and joint members. */
    boolean mayManage() {
        return role != MemberRole.TRUSTED;
    }

    /** Whether they act in the holder's place by that law then. */
    boolean actsAt(LegalBasis law, Instant now) {
        return basis == law && (until == null || now.isBefore(until));
    }

    /** Whether they act in the holder's place, by papers. */
    boolean actsByLaw() {
        return basis != null;
    }

    /** Whether both are the same login, by the same law and as long. */
    boolean actsAs(Member other) {
        return equals(other) && basis == other.basis && Objects.equals(until, other.until);
    }

    public String memberId() {
        return memberId;
    }

    /** As the others call them; empty for whoever opened the account. */
    public Optional<String> label() {
        return Optional.ofNullable(label);
    }

    public Optional<Instant> joinedAt() {
        return Optional.ofNullable(joinedAt);
    }

    /** Whether it is this login's. */
    public boolean isOf(String login) {
        return subject.equals(login);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Member member && subject.equals(member.subject);
    }

    @Override
    public int hashCode() {
        return Objects.hash(subject);
    }
}
