package uk.kerbside.kernel.vrm;

import java.util.regex.Pattern;

/**
 * The shapes of marks the United Kingdom issues, with their letter restrictions. Sources: DVLA INF104 "Vehicle
 * registration numbers and number plates", and INS160 on which letters are left out.
 */
public enum UkGrammar {
    /** Since 2001: area (no I, Q, Z), age (never 00 or 01), three letters (no I, Q). */
    CURRENT("[A-HJ-PR-Y]{2}(?!0[01])[0-9]{2}[A-HJ-PR-Z]{3}"),
    /** 1983 to 2001: year letter first (no I, O, Q, U, Z), a number without leading zero, three letters. */
    PREFIX("[A-HJ-NPR-TV-Y][1-9][0-9]{0,2}[A-HJ-PR-Y]{3}"),
    /** 1963 to 1982: three letters, a number without leading zero, year letter last. */
    SUFFIX("[A-HJ-PR-Y]{3}[1-9][0-9]{0,2}[A-HJ-NPR-TV-Y]"),
    /** Before 1963: letters then number; four digits only behind one or two letters. */
    DATELESS("[A-HJ-PR-Y]{1,2}[1-9][0-9]{0,3}|[A-HJ-PR-Y]{3}[1-9][0-9]{0,2}"),
    /** Before 1963, the other way round. */
    DATELESS_REVERSED("[1-9][0-9]{0,3}[A-HJ-PR-Y]{1,2}|[1-9][0-9]{0,2}[A-HJ-PR-Y]{3}"),
    /** Letters with an I or a Z among them, then a number without leading zero; two letters also the other way round. */
    NORTHERN_IRELAND("(?=[A-Z]*[IZ])[A-PR-Z]{2,3}[1-9][0-9]{0,3}|[1-9][0-9]{0,3}(?=[A-Z]*[IZ])[A-PR-Z]{2}"),
    /** Age or origin unknown. */
    Q_PLATE("Q[1-9][0-9]{0,2}[A-HJ-PR-Y]{3}"),
    /** Trade plates: old style with letters, or five digits since 2015. */
    TRADE("[0-9]{3}[A-HJ-PR-Z]{1,2}|0[0-9]{4}"),
    /** Diplomats (D) and accredited staff (X). */
    DIPLOMATIC("[1-9][0-9]{2}[DX][0-9]{3}"),
    /** Armed forces. */
    MILITARY("[0-9]{2}[A-HJ-PR-Z]{2}[0-9]{2}");

    private final Pattern shape;

    UkGrammar(String shape) {
        this.shape = Pattern.compile(shape);
    }

    boolean allows(String normalised) {
        return shape.matcher(normalised).matches();
    }
}
