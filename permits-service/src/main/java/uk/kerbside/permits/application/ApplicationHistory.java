package uk.kerbside.permits.application;

import java.util.List;

/** What was written down of applications when it happened. */
public interface ApplicationHistory {
    /** What happened to an application, its charge and its permit, the oldest first. */
    List<HistoryEntry> list(PermitApplication application);
}
