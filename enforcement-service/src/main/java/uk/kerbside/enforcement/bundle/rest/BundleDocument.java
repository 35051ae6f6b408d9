package uk.kerbside.enforcement.bundle.rest;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import uk.kerbside.enforcement.bundle.Bundle;
import uk.kerbside.enforcement.chain.ChainLink;
import uk.kerbside.enforcement.chain.Receipt;
import uk.kerbside.enforcement.check.CheckAnswer;
import uk.kerbside.enforcement.check.CheckQuestion;
import uk.kerbside.enforcement.check.CheckRecord;
import uk.kerbside.enforcement.check.Correction;
import uk.kerbside.enforcement.check.MadeOffline;
import uk.kerbside.enforcement.check.Observed;
import uk.kerbside.enforcement.ledger.RecallRights;
import uk.kerbside.kernel.Place;
import uk.kerbside.kernel.Right;

/**
 * A bundle as a document to be printed: what was asked, what was answered and why, what was known, what came later, and
 * how all of it is proved.
 */
final class BundleDocument {
    private final Bundle bundle;
    private final DateTimeFormatter clock;
    private final Sheet sheet;

    /** @param zone of the council's clocks */
    BundleDocument(Bundle bundle, ZoneId zone) {
        this.bundle = bundle;
        this.clock = DateTimeFormatter.ofPattern("d MMMM uuuu 'at' HH:mm:ss z", Locale.UK)
                .withZone(zone);
        this.sheet = new Sheet(
                "Evidence of a parking check",
                "Check " + bundle.check().check().checkId() + ", prepared on " + time(bundle.preparedAt()) + ".");
    }

    byte[] pdf() {
        asked(bundle.check().check());
        answered(bundle.check().check().answer());
        place();
        rights("Rights of the mark as known when the check was answered", bundle.knownThen());
        rights("Rights of the mark as known when this was prepared", bundle.knownNow());
        later();
        proof(bundle.check().link(), bundle.receipt());
        return sheet.pdf();
    }

    private void asked(CheckRecord check) {
        CheckQuestion question = check.question();
        sheet.section("What was asked");
        sheet.row("Mark as read", question.vrm());
        sheet.row("Place", question.place());
        sheet.row("Bay", question.bayClass().map(Enum::name).orElse("not said"));
        sheet.row("Time asked about", time(check.answer().at()));
        sheet.row("Time of the answer", time(check.answeredAt()));
        sheet.row("Asked by", check.officerRole() + " " + check.officer());
        sheet.row("Device", question.device());
        sheet.row("Position", question.position().map(BundleDocument::position));
        question.observed().ifPresent(this::recorded);
        sheet.row("Made without a network", check.offline().map(this::offline));
    }

    private static String position(CheckQuestion.Position position) {
        return position.latitude() + ", " + position.longitude() + said(", within metres: ", position.accuracyMetres());
    }

    private void recorded(Observed observed) {
        sheet.row(
                "Displayed",
                observed.displayed().stream()
                        .map(thing -> thing.kind()
                                + said(" ", thing.number())
                                + said(" of ", thing.on())
                                + said(" at ", thing.time())
                                + said(" paid until ", thing.paidUntil().map(this::time)))
                        .toList());
        sheet.row("Valves", observed.valves().map(valves -> valves.front() + " and " + valves.rear() + " o'clock"));
        sheet.row("First seen", observed.firstSeen().map(this::time));
        sheet.row("Last seen", observed.lastSeen().map(this::time));
        sheet.row("Photos", observed.photos());
    }

    private String offline(MadeOffline offline) {
        return "on " + time(offline.deviceAt()) + " by the device's clock, with pack " + offline.packId()
                + "; the device found " + offline.answered();
    }

    private void answered(CheckAnswer answer) {
        sheet.section("What was answered");
        sheet.row("Mark as understood", answer.vrm());
        sheet.row("Finding", answer.outcome().name());
        sheet.row("In words", answer.headline());
        sheet.row("Advice", answer.advice() + said(" ", answer.suggestedCode()));
        sheet.row("Reasons", answer.reasons());
        sheet.row("Notes", answer.overlays().stream().sorted().toList());
        sheet.row(
                "Lapsed",
                answer.lapse()
                        .map(lapse -> "on " + time(lapse.endedAt()) + ", " + lapse.minutesAgo() + " minutes before"));
        sheet.row(
                "Rights considered",
                Stream.concat(answer.right().stream(), answer.alsoConsidered().stream())
                        .map(right -> right.reference() + " (" + right.type() + ", " + right.mark() + ", "
                                + right.standing() + ", revision " + right.revision() + ")")
                        .toList());
        sheet.row(
                "Age of the data",
                answer.dataAge().stream()
                        .map(age -> age.source() + said(": ", age.age()) + (age.stale() ? ", too old" : ""))
                        .toList());
    }

    private void place() {
        sheet.section("The place and its order");
        bundle.place().ifPresentOrElse(this::describe, () -> sheet.row("Place", "is known no more"));
    }

    private void describe(Place place) {
        sheet.row("Place", place.code().value() + " " + place.name() + " (" + place.kind() + ")");
        sheet.row("Order", place.trafficOrder());
        sheet.row("In force", "from " + place.validFrom() + said(" until ", place.validUntil()));
        sheet.row("Bays", place.bayClasses().stream().sorted().toList());
        Instant at = bundle.check().check().answer().at();
        sheet.row(
                "Suspended then",
                place.suspensions().stream()
                        .filter(suspension -> suspension.interval().contains(at))
                        .map(suspension -> suspension.reference() + said(", ", suspension.location()))
                        .toList());
    }

    private void rights(String name, List<RecallRights.Recalled> recalled) {
        sheet.section(name);
        if (recalled.isEmpty()) {
            sheet.row("None", "No right of this mark was known.");
        }
        for (RecallRights.Recalled one : recalled) {
            Right right = one.right().right();
            sheet.row(
                    right.reference(),
                    List.of(
                            right.typeCode() + " for " + one.mark().value() + ", "
                                    + one.standing().code(),
                            "from " + time(right.term().from())
                                    + said(" until ", right.term().until().map(this::time)),
                            "revision " + right.revision() + ", known from " + time(one.knownFrom())
                                    + said(" until ", one.knownUntil().map(this::time))));
        }
    }

    private void later() {
        sheet.section("What came later");
        if (bundle.corrections().isEmpty() && bundle.again().isEmpty()) {
            sheet.row("Nothing", "The check was neither corrected nor made again.");
        }
        bundle.corrections().forEach(kept -> corrected(kept.correction()));
        bundle.again()
                .forEach(again -> sheet.row(
                        "Made again on " + time(again.check().answeredAt()),
                        again.check().answer().outcome() + ": "
                                + again.check().answer().headline()));
    }

    private void corrected(Correction correction) {
        sheet.row(
                "Corrected on " + time(correction.madeAt()),
                correction.reason()
                        + said("\nmark ", correction.vrm())
                        + said("\nplace ", correction.place())
                        + said("\nbay ", correction.bayClass()));
    }

    private void proof(ChainLink link, Optional<Receipt> receipt) {
        sheet.section("How this is proved");
        sheet.row("Chain and place", link.chain() + ", " + link.sequence());
        sheet.row("Hash of the check", link.leaf());
        receipt.ifPresentOrElse(
                this::sealed,
                () -> sheet.row("Seal", "The check is not sealed yet: prepare this again in a few seconds."));
    }

    private void sealed(Receipt receipt) {
        sheet.row("Salt", receipt.salt());
        sheet.row("Check as kept", receipt.content());
        sheet.row("Path", receipt.path());
        sheet.row("Sealed", receipt.statement());
        sheet.row("Signature", receipt.signature());
        sheet.row("Key", receipt.publicKey());
    }

    private String time(Instant instant) {
        return clock.format(instant);
    }

    private static String said(String name, Optional<?> value) {
        return value.map(some -> name + some).orElse("");
    }
}
