package uk.kerbside.kernel.vrm;

import java.util.Comparator;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** A mark near the one that was read: what an officer may have misread. */
public record NearMark(Vrm vrm, Nearness nearness) implements Comparable<NearMark> {
    private static final String CHARACTERS = "0123456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    private static final Comparator<NearMark> NEAREST_FIRST =
            Comparator.comparing(NearMark::nearness).thenComparing(NearMark::vrm);

    /** The folded keys under which a mark near this one can stand, its own included; some may come twice. */
    public static LongStream keys(Vrm read) {
        String folded = read.folded().value();
        return Stream.of(Stream.of(folded), transposed(folded), replaced(folded), shorter(folded), longer(folded))
                .flatMap(marks -> marks)
                .mapToLong(mark -> new FoldedVrm(mark).key());
    }

    private static Stream<String> transposed(String mark) {
        return positions(mark.length() - 1)
                .filter(i -> mark.charAt(i) != mark.charAt(i + 1))
                .map(i -> mark.substring(0, i) + mark.charAt(i + 1) + mark.charAt(i) + mark.substring(i + 2));
    }

    private static Stream<String> replaced(String mark) {
        return positions(mark.length()).flatMap(i -> CHARACTERS
                .chars()
                .filter(c -> c != mark.charAt(i))
                .mapToObj(c -> mark.substring(0, i) + (char) c + mark.substring(i + 1)));
    }

    private static Stream<String> shorter(String mark) {
        return mark.length() == 1
                ? Stream.empty()
                : positions(mark.length()).map(i -> mark.substring(0, i) + mark.substring(i + 1));
    }

    private static Stream<String> longer(String mark) {
        return mark.length() == Vrm.LONGEST
                ? Stream.empty()
                : positions(mark.length() + 1)
                        .flatMap(i ->
                                CHARACTERS.chars().mapToObj(c -> mark.substring(0, i) + (char) c + mark.substring(i)));
    }

    private static Stream<Integer> positions(int count) {
        return Stream.iterate(0, i -> i < count, i -> i + 1);
    }

    @Override
    public int compareTo(NearMark other) {
        return NEAREST_FIRST.compare(this, other);
    }
}
