package uk.kerbside.enforcement.memory;

/** Tells every instance that something it remembers has changed. */
public interface Announcement {
    /** They are told when the caller's transaction commits, and not at all when it does not. */
    void changed();
}
