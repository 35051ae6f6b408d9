package uk.kerbside.helpline.timeline.events;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import uk.kerbside.events.permits.MisuseWarned;
import uk.kerbside.events.permits.PermitExtended;
import uk.kerbside.events.permits.PermitRestored;
import uk.kerbside.events.permits.PermitRevocationAppealed;
import uk.kerbside.events.permits.PermitRevocationUpheld;
import uk.kerbside.events.permits.PermitRevoked;
import uk.kerbside.events.permits.PermitSuspended;
import uk.kerbside.events.permits.PermitSuspensionAnnounced;
import uk.kerbside.events.permits.PermitSuspensionAppealed;
import uk.kerbside.events.permits.PermitSuspensionLifted;
import uk.kerbside.events.permits.PermitSuspensionUpheld;
import uk.kerbside.helpline.timeline.TellFact;
import uk.kerbside.helpline.timeline.Telling;
import uk.kerbside.helpline.timeline.Wording;
import uk.kerbside.kit.incoming.EventHandler;

/** What permits tells of what the council does about permits. */
@ApplicationScoped
class MeasureFacts {
    private final TellFact tellFact;
    private final Wording wording;

    MeasureFacts(TellFact tellFact, Wording wording) {
        this.tellFact = tellFact;
        this.wording = wording;
    }

    @Produces
    @Singleton
    EventHandler<PermitSuspensionAnnounced> announced() {
        return new Narration<>(
                PermitSuspensionAnnounced.class,
                tellFact,
                fact -> Telling.about(
                        fact.accountId(),
                        fact.announcedAt(),
                        permit(fact.typeCode(), fact.permitNumber()) + " will be suspended on "
                                + wording.day(fact.effectiveAt()) + until(fact.until()) + " ("
                                + Wording.code(fact.reason()) + "). " + fact.words() + " It can be appealed to "
                                + wording.lastDay(fact.appealUntil()) + ".",
                        links(fact.typeCode(), fact.permitNumber())));
    }

    @Produces
    @Singleton
    EventHandler<PermitSuspended> suspended() {
        return new Narration<>(
                PermitSuspended.class,
                tellFact,
                fact -> Telling.about(
                        fact.accountId(),
                        fact.suspendedAt(),
                        permit(fact.typeCode(), fact.permitNumber()) + " was suspended" + until(fact.until()) + " ("
                                + Wording.code(fact.reason()) + "): it covers nobody. " + fact.words()
                                + " It can be appealed to " + wording.lastDay(fact.appealUntil()) + ".",
                        links(fact.typeCode(), fact.permitNumber())));
    }

    @Produces
    @Singleton
    EventHandler<PermitSuspensionAppealed> appealed() {
        return new Narration<>(
                PermitSuspensionAppealed.class,
                tellFact,
                fact -> Telling.about(
                        fact.accountId(),
                        fact.appealedAt(),
                        "The suspension of " + permit(fact.typeCode(), fact.permitNumber())
                                + " was appealed; a decision is promised by " + Wording.day(fact.decideBy()) + ".",
                        links(fact.typeCode(), fact.permitNumber())));
    }

    @Produces
    @Singleton
    EventHandler<PermitSuspensionUpheld> upheld() {
        return new Narration<>(
                PermitSuspensionUpheld.class,
                tellFact,
                fact -> Telling.about(
                        fact.accountId(),
                        fact.upheldAt(),
                        "The appeal was decided: the suspension of " + permit(fact.typeCode(), fact.permitNumber())
                                + " stands. " + fact.reasons(),
                        links(fact.typeCode(), fact.permitNumber())));
    }

    @Produces
    @Singleton
    EventHandler<PermitSuspensionLifted> lifted() {
        return new Narration<>(
                PermitSuspensionLifted.class,
                tellFact,
                fact -> Telling.about(
                        fact.accountId(),
                        fact.liftedAt(),
                        "The suspension of " + permit(fact.typeCode(), fact.permitNumber())
                                + (fact.wasInForce() ? " is over." : " does not come.")
                                + fact.words().map(words -> " " + words).orElse(""),
                        links(fact.typeCode(), fact.permitNumber())));
    }

    @Produces
    @Singleton
    EventHandler<PermitRevoked> revoked() {
        return new Narration<>(
                PermitRevoked.class,
                tellFact,
                fact -> Telling.about(
                        fact.accountId(),
                        fact.revokedAt(),
                        permit(fact.typeCode(), fact.permitNumber()) + " was revoked (" + Wording.code(fact.reason())
                                + "). " + fact.words(),
                        links(fact.typeCode(), fact.permitNumber())));
    }

    @Produces
    @Singleton
    EventHandler<PermitRevocationAppealed> revocationAppealed() {
        return new Narration<>(
                PermitRevocationAppealed.class,
                tellFact,
                fact -> Telling.about(
                        fact.accountId(),
                        fact.appealedAt(),
                        "The revocation of " + permit(fact.typeCode(), fact.permitNumber())
                                + " was appealed; a decision is promised by " + Wording.day(fact.decideBy()) + ".",
                        links(fact.typeCode(), fact.permitNumber())));
    }

    @Produces
    @Singleton
    EventHandler<PermitRevocationUpheld> revocationUpheld() {
        return new Narration<>(
                PermitRevocationUpheld.class,
                tellFact,
                fact -> Telling.about(
                        fact.accountId(),
                        fact.upheldAt(),
                        "The appeal was decided: the revocation of " + permit(fact.typeCode(), fact.permitNumber())
                                + " stands. " + fact.reasons(),
                        links(fact.typeCode(), fact.permitNumber())));
    }

    @Produces
    @Singleton
    EventHandler<PermitRestored> restored() {
        return new Narration<>(
                PermitRestored.class,
                tellFact,
                fact -> Telling.about(
                        fact.accountId(),
                        fact.restoredAt(),
                        permit(fact.typeCode(), fact.permitNumber())
                                + " is good as if it had never ended, to " + wording.lastDay(fact.until()) + ". "
                                + fact.words(),
                        links(fact.typeCode(), fact.permitNumber())));
    }

    @Produces
    @Singleton
    EventHandler<MisuseWarned> warned() {
        return new Narration<>(
                MisuseWarned.class,
                tellFact,
                fact -> Telling.about(
                        fact.accountId(),
                        fact.warnedAt(),
                        "Was warned about the use of " + permit(fact.typeCode(), fact.permitNumber()) + ". "
                                + fact.words(),
                        links(fact.typeCode(), fact.permitNumber())));
    }

    @Produces
    @Singleton
    EventHandler<PermitExtended> extended() {
        return new Narration<>(
                PermitExtended.class,
                tellFact,
                fact -> Telling.about(
                        fact.accountId(),
                        fact.extendedAt(),
                        permit(fact.typeCode(), fact.permitNumber()) + " was extended to "
                                + wording.lastDay(fact.until()) + ". " + fact.words(),
                        links(fact.typeCode(), fact.permitNumber())));
    }

    private static String permit(String typeCode, String number) {
        return Wording.code(typeCode) + " permit " + number;
    }

    private String until(Optional<Instant> end) {
        return end.map(instant -> " to " + wording.lastDay(instant)).orElse("");
    }

    private static Map<String, String> links(String typeCode, String number) {
        return Map.of("permitNumber", number, "permitType", typeCode);
    }
}
