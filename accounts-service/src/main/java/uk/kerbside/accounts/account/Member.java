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
import uk.kerbside.events.accounts.MemberRole;

/** A login that may act for an account. */
@Embeddable
public class Member {
    String subject;

    @Enumerated(EnumType.STRING)
    MemberRole role;

    /** Separated by spaces; empty for those who may do everything. */
    String scopes;

    Instant until;

    protected Member() {}

    static Member owner(String subject) {
        return member(subject, MemberRole.OWNER);
    }

    static Member joint(String subject) {
        return member(subject, MemberRole.JOINT);
    }

    private static Member member(String subject, MemberRole role) {
        Member member = new Member();
        member.subject = subject;
        member.role = role;
        member.scopes = "";
        return member;
    }

    AccountPublished.Member published() {
        List<String> each = scopes.isEmpty() ? List.of() : Arrays.asList(scopes.split(" "));
        return new AccountPublished.Member(subject, role, each, Optional.ofNullable(until));
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
