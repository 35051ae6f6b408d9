package uk.kerbside.permits.provisional;

import java.util.EnumSet;
import java.util.Set;

/**
 * States of a provisional cover.
 *
 * <pre>
 * ASKED ──paid──▶ RUNNING ──accepted──▶ PROVED
 *   │                │ │ └──refused──▶ REFUSED
 *   │                │ └──nothing came──▶ NOT_PROVED
 *   │                └──taken back──▶ TAKEN_BACK
 *   └──never paid, or taken back before──▶ NEVER_BEGUN
 * </pre>
 */
public enum CoverStatus {
    ASKED,
    RUNNING,
    PROVED,
    REFUSED,
    NOT_PROVED,
    TAKEN_BACK,
    NEVER_BEGUN;

    /** Which may follow. */
    public Set<CoverStatus> successors() {
        return switch (this) {
            case ASKED -> EnumSet.of(RUNNING, NEVER_BEGUN);
            case RUNNING -> EnumSet.of(PROVED, REFUSED, NOT_PROVED, TAKEN_BACK);
            case PROVED, REFUSED, NOT_PROVED, TAKEN_BACK, NEVER_BEGUN -> EnumSet.noneOf(CoverStatus.class);
        };
    }
}
