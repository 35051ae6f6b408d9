package uk.kerbside.permits.measure;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import uk.kerbside.events.permits.PermitRestored;
import uk.kerbside.events.permits.PermitRevocationAppealed;
import uk.kerbside.events.permits.PermitRevocationUpheld;
import uk.kerbside.events.permits.PermitRevoked;
import uk.kerbside.events.permits.PermitSuspended;
import uk.kerbside.events.permits.PermitSuspensionAnnounced;
import uk.kerbside.events.permits.PermitSuspensionAppealed;
import uk.kerbside.events.permits.PermitSuspensionLifted;
import uk.kerbside.events.permits.PermitSuspensionUpheld;
import uk.kerbside.kit.journal.Journal;
import uk.kerbside.permits.permit.Permit;

/** Tells what the council does about permits; their holders hear of it from these facts. */
@ApplicationScoped
class TellMeasures {
    private final Journal journal;

    TellMeasures(Journal journal) {
        this.journal = journal;
    }

    void announced(Permit permit, Suspension suspension) {
        journal.append(
                permit.number(),
                PermitSuspensionAnnounced.class,
                revision -> new PermitSuspensionAnnounced(
                        revision,
                        permit.number(),
                        permit.accountId(),
                        permit.typeCode(),
                        suspension.id(),
                        suspension.reason().name(),
                        suspension.words(),
                        suspension.effectiveAt(),
                        suspension.until(),
                        suspension.appealUntil(),
                        suspension.announcedAt()));
    }

    void suspended(Permit permit, Suspension suspension, Instant now) {
        journal.append(
                permit.number(),
                PermitSuspended.class,
                revision -> new PermitSuspended(
                        revision,
                        permit.number(),
                        permit.accountId(),
                        permit.typeCode(),
                        suspension.id(),
                        suspension.reason().name(),
                        suspension.words(),
                        suspension.until(),
                        suspension.appealUntil(),
                        now));
    }

    void appealed(Permit permit, Suspension suspension) {
        MeasureAppeal appeal = suspension.appeal().orElseThrow();
        journal.append(
                permit.number(),
                PermitSuspensionAppealed.class,
                revision -> new PermitSuspensionAppealed(
                        revision,
                        permit.number(),
                        permit.accountId(),
                        permit.typeCode(),
                        suspension.id(),
                        appeal.decideBy(),
                        appeal.appealedAt()));
    }

    void upheld(Permit permit, Suspension suspension, String reasons, Instant now) {
        journal.append(
                permit.number(),
                PermitSuspensionUpheld.class,
                revision -> new PermitSuspensionUpheld(
                        revision,
                        permit.number(),
                        permit.accountId(),
                        permit.typeCode(),
                        suspension.id(),
                        reasons,
                        now));
    }

    void lifted(Permit permit, Suspension suspension, Optional<String> words, boolean wasInForce, Instant now) {
        journal.append(
                permit.number(),
                PermitSuspensionLifted.class,
                revision -> new PermitSuspensionLifted(
                        revision,
                        permit.number(),
                        permit.accountId(),
                        permit.typeCode(),
                        suspension.id(),
                        suspension.liftedBy().orElseThrow(),
                        words,
                        wasInForce,
                        now));
    }

    void revoked(Permit permit, Revocation revocation) {
        journal.append(
                permit.number(),
                PermitRevoked.class,
                revision -> new PermitRevoked(
                        revision,
                        permit.number(),
                        permit.accountId(),
                        permit.typeCode(),
                        revocation.reason().name(),
                        revocation.words(),
                        revocation.revokedAt(),
                        Optional.of(revocation.appealUntil())));
    }

    void appealed(Permit permit, Revocation revocation) {
        MeasureAppeal appeal = revocation.appeal().orElseThrow();
        journal.append(
                permit.number(),
                PermitRevocationAppealed.class,
                revision -> new PermitRevocationAppealed(
                        revision,
                        permit.number(),
                        permit.accountId(),
                        permit.typeCode(),
                        revocation.id(),
                        appeal.decideBy(),
                        appeal.appealedAt()));
    }

    void upheld(Permit permit, Revocation revocation, String reasons, Instant now) {
        journal.append(
                permit.number(),
                PermitRevocationUpheld.class,
                revision -> new PermitRevocationUpheld(
                        revision,
                        permit.number(),
                        permit.accountId(),
                        permit.typeCode(),
                        revocation.id(),
                        reasons,
                        now));
    }

    void restored(Permit permit, RestorePermit.Cancelled cancelled, String words, Instant now) {
        journal.append(
                permit.number(),
                PermitRestored.class,
                revision -> new PermitRestored(
                        revision,
                        permit.number(),
                        permit.accountId(),
                        permit.typeCode(),
                        cancelled.at(),
                        cancelled.by(),
                        words,
                        permit.validUntil(),
                        now));
    }
}
