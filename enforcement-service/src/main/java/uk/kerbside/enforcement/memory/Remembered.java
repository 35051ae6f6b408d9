package uk.kerbside.enforcement.memory;

/** Something of the database that is held in memory. Refreshed by one thread, read by all. */
public interface Remembered {
    /**
     * Reads it again as a whole.
     *
     * @throws RuntimeException when the database is away; what was known before stays
     */
    void refresh();
}
