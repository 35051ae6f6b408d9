package uk.kerbside.kit;

/** What stands behind the kit's small service; a test class with a field of this type can take it away. */
public interface KitParts {
    void stopDatabase();

    void startDatabase();

    void stopKafka();

    void startKafka();
}
