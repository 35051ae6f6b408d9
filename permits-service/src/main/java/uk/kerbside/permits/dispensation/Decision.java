package uk.kerbside.permits.dispensation;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the council decided about a dispensation. Its columns are those of the dispensation.
 *
 * @param decidedBy the login of who decided; null while nobody has, as all that is not given
 * @param decisionWords what its holder was told with it
 */
@Embeddable
record Decision(
        String decidedBy,
        Instant decidedAt,
        String decisionWords,
        List<String> restrictions,
        String orderReference,
        String suspensionReference,
        boolean takesBays) {
    static final Decision NONE = new Decision(null, null, null, List.of(), null, null, false);

    static Decision granted(Grant grant, String officer, Instant now) {
        return new Decision(
                officer,
                now,
                grant.words().orElse(null),
                grant.restrictions().stream().map(Restriction::name).toList(),
                grant.orderReference().orElse(null),
                grant.suspension().orElse(null),
                grant.takesBays());
    }

    static Decision refused(String why, String officer, Instant now) {
        return new Decision(officer, now, why, List.of(), null, null, false);
    }

    Optional<Instant> at() {
        return Optional.ofNullable(decidedAt);
    }

    Optional<String> words() {
        return Optional.ofNullable(decisionWords);
    }

    List<Restriction> beyond() {
        return restrictions.stream().map(Restriction::valueOf).toList();
    }

    Optional<String> order() {
        return Optional.ofNullable(orderReference);
    }

    Optional<String> suspension() {
        return Optional.ofNullable(suspensionReference);
    }
}
