package uk.kerbside.kernel.vrm;

/**
 * The styles of marks the United Kingdom issues. Their shapes and letter restrictions are data: {@code
 * uk-grammars.csv} beside this class. Sources: DVLA INF104 "Vehicle registration numbers and number plates", and INS160
 * on which letters are left out.
 */
public enum UkGrammar {
    /** Since 2001: area (no I, Q, Z), age (never 00 or 01), three letters (no I, Q). */
    CURRENT,
    /** 1983 to 2001: year letter first (no I, O, Q, U, Z), a number without leading zero, three letters. */
    PREFIX,
    /** 1963 to 1982: three letters, a number without leading zero, year letter last. */
    SUFFIX,
    /** Before 1963: letters then number; four digits only behind one or two letters. */
    DATELESS,
    /** Before 1963, the other way round. */
    DATELESS_REVERSED,
    /** Letters with an I or a Z among them, then a number without leading zero; two letters also the other way round. */
    NORTHERN_IRELAND,
    /** Age or origin unknown. */
    Q_PLATE,
    /** Trade plates: old style with letters, or five digits since 2015. */
    TRADE,
    /** Diplomats (D) and accredited staff (X). */
    DIPLOMATIC,
    /** Armed forces, both ways round. */
    MILITARY
}
