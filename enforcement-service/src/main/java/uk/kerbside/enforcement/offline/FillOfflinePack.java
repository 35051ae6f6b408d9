package uk.kerbside.enforcement.offline;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import uk.kerbside.enforcement.check.CheckRefusal;
import uk.kerbside.enforcement.check.CouncilFindings;
import uk.kerbside.enforcement.check.RequestHash;
import uk.kerbside.enforcement.knowledge.Knowledge;
import uk.kerbside.enforcement.knowledge.PlaceAreas;
import uk.kerbside.kernel.BayClass;
import uk.kerbside.kernel.Place;
import uk.kerbside.kernel.PlaceCode;
import uk.kerbside.kit.problem.InvalidRequestException;
import uk.kerbside.kit.problem.RefusedException;

/** Says what is in a pack now, or what has changed of it. All of it comes from memory, at one go. */
@ApplicationScoped
public class FillOfflinePack {
    private final SoundKnowledge soundKnowledge;
    private final CouncilFindings findings;
    private final ListChangedMarks listChangedMarks;
    private final SigningKeys signingKeys;
    private final OfflineSettings settings;
    private final InstantSource clock;

    FillOfflinePack(
            SoundKnowledge soundKnowledge,
            CouncilFindings findings,
            ListChangedMarks listChangedMarks,
            SigningKeys signingKeys,
            OfflineSettings settings,
            InstantSource clock) {
        this.soundKnowledge = soundKnowledge;
        this.findings = findings;
        this.listChangedMarks = listChangedMarks;
        this.signingKeys = signingKeys;
        this.settings = settings;
        this.clock = clock;
    }

    /** @throws RefusedException {@code SOURCE_SILENT}, {@code PLACE_UNKNOWN}, {@code SERVICE_UNAVAILABLE} */
    public PackContent fill(OfflinePack pack) {
        Filling filling = new Filling(pack, false);
        filling.knowledge
                .allRights()
                .flatMap(known -> known.right().vrms())
                .map(mark -> mark.folded().value())
                .distinct()
                .forEach(filling.builder::add);
        return filling.content();
    }

    /**
     * Only marks of which something was heard since then, each as it is now; with nothing known of it, it is to be taken
     * out.
     *
     * @throws InvalidRequestException {@code INVALID_CURSOR}
     * @throws RefusedException {@code PACK_OUTDATED}, {@code SOURCE_SILENT}, {@code SERVICE_UNAVAILABLE}
     */
    public PackContent change(OfflinePack pack, String cursor) {
        PackCursor from = PackCursor.of(cursor);
        Filling filling = new Filling(pack, true);
        if (!from.rules().equals(filling.rules())) {
            throw outdated("The hours of a place, the calendar or a third party's series have changed.");
        }
        OfflinePacks.Heard changed = listChangedMarks.list(from.asOf().minus(settings.overlap()));
        if (changed.isAnyGone()) {
            throw outdated("A right was forgotten.");
        }
        changed.foldedMarks().forEach(filling.builder::add);
        return filling.content();
    }

    private static RefusedException outdated(String why) {
        return new RefusedException(OfflineRefusal.PACK_OUTDATED, why + " Read the whole pack again.");
    }

    /** One pack being filled. */
    private final class Filling {
        private final OfflinePack pack;
        private final boolean isDelta;
        private final Instant asOf = clock.instant().truncatedTo(ChronoUnit.MICROS);
        private final Knowledge knowledge = soundKnowledge.get();
        private final PackDay day;
        private final List<PackLine> lines;
        private final PackBuilder builder;

        private Filling(OfflinePack pack, boolean isDelta) {
            this.pack = pack;
            this.isDelta = isDelta;
            this.day = new PackDay(pack.on(), soundKnowledge.calendar());
            this.lines = pack.places().stream().flatMap(this::lines).toList();
            this.builder = new PackBuilder(knowledge, new JudgeDay(day, lines, findings), pack.key(), isDelta);
        }

        private Stream<PackLine> lines(String code) {
            Place place = knowledge
                    .place(PlaceCode.of(code))
                    .orElseThrow(() -> new RefusedException(
                            CheckRefusal.PLACE_UNKNOWN, "The council has no place " + code + " any more."));
            PlaceAreas.Around around = knowledge.around(place.code());
            return Arrays.stream(BayClass.values()).filter(place::offers).map(bay -> new PackLine(place, bay, around));
        }

        /** Whatever the patterns rest on besides rights; in a delta's address, so it must not be long. */
        private String rules() {
            Stream<PlaceCode> locations = lines.stream()
                    .map(PackLine::around)
                    .flatMap(around -> Stream.concat(
                            around.within().stream(), around.possible().stream().map(Place::code)))
                    .distinct()
                    .sorted();
            Stream<String> places = Stream.concat(pack.places().stream().map(PlaceCode::of), locations)
                    .map(code -> code + " " + knowledge.placeRevision(code));
            return RequestHash.of(Stream.concat(
                            places,
                            Stream.of(
                                    knowledge.calendarRevision().toString(),
                                    knowledge.liveSeries().toString()))
                    .toList());
        }

        private PackContent content() {
            byte[] bytes = PackFormat.write(pack, isDelta, day, asOf, lines, builder);
            SigningKeys.SigningKey key = signingKeys.get();
            return new PackContent(
                    pack,
                    isDelta,
                    asOf,
                    new PackCursor(asOf, rules()).text(),
                    builder.entries().size(),
                    bytes,
                    signature(bytes, key),
                    key.keyId());
        }
    }

    private static byte[] signature(byte[] bytes, SigningKeys.SigningKey key) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(key.privateKey());
            signature.update(bytes);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A pack cannot be signed", e);
        }
    }
}
