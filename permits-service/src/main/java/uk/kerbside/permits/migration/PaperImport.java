package uk.kerbside.permits.migration;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** One file of paper permits on its way in. {@link ImportStatus} draws its life. */
@Entity
@Table(name = "paper_import")
public class PaperImport {
    @Id
    String id;

    @Enumerated(EnumType.STRING)
    ImportStatus status;

    LocalDate judgedOn;
    long rowsReceived;
    long accepted;
    long repaired;
    long refused;
    long repeated;
    int failures;

    @Enumerated(EnumType.STRING)
    ImportTrouble trouble;

    Instant startedAt;
    Instant endedAt;

    @Version
    long version;

    protected PaperImport() {}

    /** A file was received whole; its rows wait. */
    static PaperImport received(String id, long rows, LocalDate judgedOn, Instant now) {
        PaperImport received = new PaperImport();
        received.id = id;
        received.status = ImportStatus.RUNNING;
        received.judgedOn = judgedOn;
        received.rowsReceived = rows;
        received.startedAt = now;
        return received;
    }

    /** A portion of its rows is done. */
    void done(List<JudgedRow> rows) {
        accepted += count(rows, RowOutcome.ACCEPTED);
        repaired += count(rows, RowOutcome.REPAIRED);
        refused += count(rows, RowOutcome.REFUSED);
        repeated += count(rows, RowOutcome.REPEATED);
        failures = 0;
        trouble = null;
    }

    private static long count(List<JudgedRow> rows, RowOutcome outcome) {
        return rows.stream().filter(row -> row.outcome() == outcome).count();
    }

    /** Accounts does not answer: nothing is wrong with the file, so nobody has to look at it. */
    void waits() {
        trouble = ImportTrouble.ACCOUNTS_AWAY;
    }

    /** A portion failed; after {@code allowed} failures in a row somebody has to look. */
    void failed(int allowed) {
        failures++;
        trouble = ImportTrouble.PORTION_FAILED;
        if (failures >= allowed) {
            moveTo(ImportStatus.HALTED);
        }
    }

    /** No row waits any more. */
    void finish(Instant now) {
        if (moveTo(ImportStatus.FINISHED)) {
            endedAt = now;
        }
    }

    /** Somebody stops it; what was taken stays. False when it is over. */
    boolean cancel(Instant now) {
        if (!moveTo(ImportStatus.CANCELLED)) {
            return false;
        }
        endedAt = now;
        return true;
    }

    /** Somebody has it go on. False when it has not halted. */
    boolean resume() {
        if (status != ImportStatus.HALTED) {
            return false;
        }
        failures = 0;
        trouble = null;
        return moveTo(ImportStatus.RUNNING);
    }

    private boolean moveTo(ImportStatus next) {
        if (!status.successors().contains(next)) {
            return false;
        }
        status = next;
        return true;
    }

    public String id() {
        return id;
    }

    public ImportStatus status() {
        return status;
    }

    /** The day as of which permits are over or not. */
    public LocalDate judgedOn() {
        return judgedOn;
    }

    public long rowsReceived() {
        return rowsReceived;
    }

    public long accepted() {
        return accepted;
    }

    public long repaired() {
        return repaired;
    }

    public long refused() {
        return refused;
    }

    public long repeated() {
        return repeated;
    }

    /** How many rows have been worked on. */
    public long rowsDone() {
        return accepted + repaired + refused + repeated;
    }

    public Optional<ImportTrouble> trouble() {
        return Optional.ofNullable(trouble);
    }

    public Instant startedAt() {
        return startedAt;
    }

    public Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }

    /** Counts its changes. */
    public long version() {
        return version;
    }
}
