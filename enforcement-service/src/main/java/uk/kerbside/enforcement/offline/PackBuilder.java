package uk.kerbside.enforcement.offline;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import uk.kerbside.enforcement.knowledge.Knowledge;
import uk.kerbside.enforcement.knowledge.Readings;
import uk.kerbside.kernel.finding.KnownRight;
import uk.kerbside.kernel.vrm.Vrm;

/** Puts the entries of one pack or delta together. Used by one thread. */
final class PackBuilder {
    static final int NOTHING_KNOWN = 0;
    private static final String HASH = "HmacSHA256";

    private final Knowledge knowledge;
    private final JudgeDay judgeDay;
    private final Mac mac;
    private final boolean withEmpty;
    private final Map<Pattern, Integer> patterns = new LinkedHashMap<>();
    private final List<PackEntry> entries = new ArrayList<>();

    /** @param withEmpty whether a mark of which nothing is known has an entry: in a delta it takes an older one away */
    PackBuilder(Knowledge knowledge, JudgeDay judgeDay, byte[] key, boolean withEmpty) {
        this.knowledge = knowledge;
        this.judgeDay = judgeDay;
        this.withEmpty = withEmpty;
        try {
            mac = Mac.getInstance(HASH);
            mac.init(new SecretKeySpec(key, HASH));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK knows " + HASH, e);
        }
        // Whatever the mark, of which nothing is known.
        patterns.put(judgeDay.judge(Vrm.of("0"), List.of()), NOTHING_KNOWN);
    }

    void add(String folded) {
        Readings readings = new Readings(folded);
        List<KnownRight> rights = knowledge.rightsOf(Vrm.of(folded));
        SortedMap<Integer, Integer> patternOf = new TreeMap<>();
        if (readings.areFew()) {
            for (int letters = 0; letters < readings.count(); letters++) {
                patternOf.put(letters, patternOf(readings.of(letters), rights));
            }
        } else {
            rights.stream()
                    .flatMap(known -> known.right().vrms())
                    .filter(mark -> mark.folded().value().equals(folded))
                    .forEach(mark -> patternOf.put(readings.lettersOf(mark), patternOf(mark, rights)));
        }
        add(folded, patternOf, readings.areFew() ? mostFrequent(patternOf) : NOTHING_KNOWN);
    }

    private void add(String folded, SortedMap<Integer, Integer> patternOf, int usual) {
        patternOf.values().removeIf(pattern -> pattern == usual);
        if (withEmpty || usual != NOTHING_KNOWN || !patternOf.isEmpty()) {
            entries.add(new PackEntry(hash(folded), usual, patternOf));
        }
    }

    private int patternOf(Vrm mark, List<KnownRight> rights) {
        Pattern pattern = judgeDay.judge(mark, rights);
        return patterns.computeIfAbsent(pattern, fresh -> patterns.size());
    }

    private static int mostFrequent(SortedMap<Integer, Integer> patternOf) {
        Map<Integer, Integer> counts = new HashMap<>();
        patternOf.values().forEach(pattern -> counts.merge(pattern, 1, Integer::sum));
        return counts.entrySet().stream()
                .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .orElseThrow()
                .getKey();
    }

    private long hash(String folded) {
        return ByteBuffer.wrap(mac.doFinal(folded.getBytes(StandardCharsets.UTF_8)))
                .getLong();
    }

    /** By number. */
    List<Pattern> patterns() {
        return List.copyOf(patterns.keySet());
    }

    /** By hash; no two have the same. */
    List<PackEntry> entries() {
        entries.sort((one, other) -> Long.compareUnsigned(one.hash(), other.hash()));
        for (int i = 1; i < entries.size(); i++) {
            if (entries.get(i - 1).hash() == entries.get(i).hash()) {
                throw new IllegalStateException("Two marks have the same hash: make a pack with another key");
            }
        }
        return List.copyOf(entries);
    }
}
