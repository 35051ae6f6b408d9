package uk.kerbside.kit.imports;

/**
 * Why one row was refused, or what was repaired in it.
 *
 * @param line where the row begins in the file, the header being line 1
 * @param code stable, for programs
 * @param message plain English, for the clerk who mends the file
 */
public record RowFault(long line, String code, String message) {}
