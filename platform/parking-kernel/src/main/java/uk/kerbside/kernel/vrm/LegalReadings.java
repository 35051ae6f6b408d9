package uk.kerbside.kernel.vrm;

import java.util.LinkedHashSet;
import java.util.Set;

/** Reads a mark back through the shapes: which legal marks look like it. */
final class LegalReadings {
    private final String mark;
    private final Set<String> found = new LinkedHashSet<>();

    private LegalReadings(String mark) {
        this.mark = mark;
    }

    /** Every legal UK mark that is written like {@code mark}, with O for 0 and I for 1 or the other way round. */
    static Set<String> of(String mark) {
        LegalReadings readings = new LegalReadings(mark);
        for (UkShape shape : UkShape.ofLength(mark.length())) {
            readings.collect(shape, new char[mark.length()], 0);
        }
        return readings.found;
    }

    private void collect(UkShape shape, char[] reading, int position) {
        if (position == reading.length) {
            found.add(new String(reading));
            return;
        }
        char written = mark.charAt(position);
        char twin = twin(written);
        if (shape.allows(position, written)) {
            reading[position] = written;
            collect(shape, reading, position + 1);
        }
        if (twin != written && shape.allows(position, twin)) {
            reading[position] = twin;
            collect(shape, reading, position + 1);
        }
    }

    private static char twin(char c) {
        return switch (c) {
            case 'O' -> '0';
            case '0' -> 'O';
            case 'I' -> '1';
            case '1' -> 'I';
            default -> c;
        };
    }
}
