package uk.kerbside.permits.migration;

import uk.kerbside.kit.problem.Refusal;

/** Why something cannot be done with an import of paper permits, or with a comparison. */
public enum MigrationRefusal implements Refusal {
    IMPORT_UNFINISHED("Another import of paper permits is not finished"),
    IMPORT_OVER("This import is over"),
    IMPORT_NOT_HALTED("This import has not halted");

    private final String title;

    MigrationRefusal(String title) {
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }
}
