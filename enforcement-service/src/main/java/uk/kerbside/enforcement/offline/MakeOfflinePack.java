package uk.kerbside.enforcement.offline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import uk.kerbside.enforcement.check.CheckRefusal;
import uk.kerbside.enforcement.knowledge.Knowledge;
import uk.kerbside.kernel.PlaceCode;
import uk.kerbside.kit.actor.Actor;
import uk.kerbside.kit.id.Ids;
import uk.kerbside.kit.problem.InvalidRequestException;
import uk.kerbside.kit.problem.RefusedException;

/** Orders a pack for one device, some places and one day. */
@ApplicationScoped
public class MakeOfflinePack {
    private static final int KEY_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final OfflinePacks packs;
    private final SoundKnowledge soundKnowledge;
    private final OfflineSettings settings;
    private final InstantSource clock;

    MakeOfflinePack(OfflinePacks packs, SoundKnowledge soundKnowledge, OfflineSettings settings, InstantSource clock) {
        this.packs = packs;
        this.soundKnowledge = soundKnowledge;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * @param deviceKey RSA, X.509, 2048 bits at least
     * @param on the local day; today when empty
     * @throws RefusedException {@code PLACE_UNKNOWN}, {@code DAY_NOT_OFFERED}, {@code DEVICE_KEY_UNUSABLE},
     *     {@code SOURCE_SILENT}, {@code SERVICE_UNAVAILABLE}
     */
    @Transactional
    public OfflinePack make(
            String device, byte[] deviceKey, List<String> places, Optional<LocalDate> on, Actor officer) {
        SealedKey.requireUsable(deviceKey);
        Knowledge knowledge = soundKnowledge.get();
        places.forEach(place -> requireKnown(place, knowledge));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        ZoneId zone = soundKnowledge.calendar().zone();
        LocalDate today = now.atZone(zone).toLocalDate();
        LocalDate day = on.orElse(today);
        if (day.isBefore(today) || day.isAfter(today.plusDays(settings.daysAhead()))) {
            throw new RefusedException(
                    OfflineRefusal.DAY_NOT_OFFERED,
                    "Packs are made for today and " + settings.daysAhead() + " day(s) ahead.");
        }
        byte[] key = new byte[KEY_BYTES];
        RANDOM.nextBytes(key);
        Instant dayEnds = day.plusDays(1).atStartOfDay(zone).toInstant();
        Instant longest = now.plus(settings.validFor());
        OfflinePack pack = new OfflinePack(
                Ids.uuid7(),
                officer.subject(),
                device,
                deviceKey,
                places.stream().distinct().sorted().toList(),
                day,
                now,
                longest.isBefore(dayEnds) ? longest : dayEnds,
                key);
        packs.add(pack);
        return pack;
    }

    private static void requireKnown(String code, Knowledge knowledge) {
        if (knowledge.place(parsed(code)).isEmpty()) {
            throw new RefusedException(CheckRefusal.PLACE_UNKNOWN, "The council has no place " + code + ".");
        }
    }

    private static PlaceCode parsed(String code) {
        try {
            return PlaceCode.of(code);
        } catch (IllegalArgumentException e) {
            throw new InvalidRequestException("/places", e.getMessage());
        }
    }
}
