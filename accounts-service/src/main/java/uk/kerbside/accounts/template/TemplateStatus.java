package uk.kerbside.accounts.template;

import java.util.EnumSet;
import java.util.Set;

/**
 * States of a version of a template.
 *
 * <pre>
 * DRAFT ──published from an instant on──▶ PUBLISHED
 *   │                                        │
 *   └────────────── taken back ──────────────┴──▶ WITHDRAWN
 * </pre>
 *
 * What is published is taken back only before its instant has come: what was sent stays what it was.
 */
public enum TemplateStatus {
    DRAFT,
    PUBLISHED,
    WITHDRAWN;

    /** Which may follow. */
    public Set<TemplateStatus> successors() {
        return switch (this) {
            case DRAFT -> EnumSet.of(PUBLISHED, WITHDRAWN);
            case PUBLISHED -> EnumSet.of(WITHDRAWN);
            case WITHDRAWN -> EnumSet.noneOf(TemplateStatus.class);
        };
    }
}
