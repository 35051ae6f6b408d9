package uk.kerbside.kernel.vrm;

import java.util.Optional;

/** How a mark that is not a match is near one, the nearest first. Near marks are for an officer to see; none covers. */
public enum Nearness {
    /** O for 0 or I for 1 again, but more than one legal mark can have been meant, or none of this country. */
    LOOKS_ALIKE,
    /** Two neighbouring characters changed places. */
    TRANSPOSED,
    /** One character is another one, or missing, or too many. */
    ONE_CHARACTER;

    /** How {@code held} is near {@code read}; empty for a match, and for a mark that is not near. */
    public static Optional<Nearness> between(Vrm read, Vrm held) {
        if (read.matches(held) != Vrm.Match.NONE) {
            return Optional.empty();
        }
        String one = read.folded().value();
        String other = held.folded().value();
        if (one.equals(other)) {
            return Optional.of(LOOKS_ALIKE);
        }
        int same = commonBeginning(one, other);
        if (isTransposed(one, other, same)) {
            return Optional.of(TRANSPOSED);
        }
        return isOneCharacterAway(one, other, same) ? Optional.of(ONE_CHARACTER) : Optional.empty();
    }

    private static int commonBeginning(String one, String other) {
        int same = 0;
        while (same < Math.min(one.length(), other.length()) && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        return same;
    }

    private static boolean isTransposed(String one, String other, int same) {
        return one.length() == other.length()
                && same + 1 < one.length()
                && one.charAt(same) == other.charAt(same + 1)
                && one.charAt(same + 1) == other.charAt(same)
                && one.substring(same + 2).equals(other.substring(same + 2));
    }

    private static boolean isOneCharacterAway(String one, String other, int same) {
        return switch (one.length() - other.length()) {
            case 0 -> one.substring(same + 1).equals(other.substring(same + 1));
            case 1 -> one.substring(same + 1).equals(other.substring(same));
            case -1 -> one.substring(same).equals(other.substring(same + 1));
            default -> false;
        };
    }
}
