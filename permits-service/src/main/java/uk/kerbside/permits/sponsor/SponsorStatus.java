package uk.kerbside.permits.sponsor;

import java.util.EnumSet;
import java.util.Set;

/**
 * States of somebody an organisation named.
 *
 * <pre>
 * INVITED ──takes it up──▶ SPONSORED ──leaves──▶ LEAVING
 *    └──the organisation takes it back──▶ WITHDRAWN
 * </pre>
 *
 * Who is {@code LEAVING} is sponsored to the end of the leaving day and not longer; nothing has to happen then.
 */
public enum SponsorStatus {
    INVITED,
    SPONSORED,
    LEAVING,
    WITHDRAWN;

    /** Which may follow. */
    public Set<SponsorStatus> successors() {
        return switch (this) {
            case INVITED -> EnumSet.of(SPONSORED, WITHDRAWN);
            case SPONSORED -> EnumSet.of(LEAVING);
            case LEAVING, WITHDRAWN -> EnumSet.noneOf(SponsorStatus.class);
        };
    }
}
