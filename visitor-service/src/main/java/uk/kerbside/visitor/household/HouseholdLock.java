package uk.kerbside.visitor.household;

/** Makes members of one household follow each other while they buy or spend. */
public interface HouseholdLock {
    /** Holds the household until the transaction ends; whoever else wants it waits. */
    void hold(String uprn);
}
