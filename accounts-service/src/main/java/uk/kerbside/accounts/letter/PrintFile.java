package uk.kerbside.accounts.letter;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;

/** Letters that are printed together. {@link PrintFileStatus} draws its life. */
@Entity
public class PrintFile {
    @Id
    String printFileId;

    @Enumerated(EnumType.STRING)
    PrintFileStatus status;

    int letters;
    String madeBy;
    Instant madeAt;
    Instant givenOutAt;
    String handedOverBy;
    Instant handedOverAt;

    @Version
    long version;

    protected PrintFile() {}

    static PrintFile made(String printFileId, int letters, String by, Instant now) {
        PrintFile file = new PrintFile();
        file.printFileId = printFileId;
        file.status = PrintFileStatus.MADE;
        file.letters = letters;
        file.madeBy = by;
        file.madeAt = now;
        return file;
    }

    /** Somebody has its letters now, to print them. */
    void giveOut(Instant now) {
        givenOutAt = now;
    }

    /** Whether a letter that was called back then may be on paper: somebody had it before. */
    boolean wasGivenOutBefore(Instant calledBackAt) {
        return givenOutAt != null && givenOutAt.isBefore(calledBackAt);
    }

    /** They are printed and posted. False when that was said before. */
    boolean handOver(String by, Instant now) {
        if (!status.successors().contains(PrintFileStatus.HANDED_OVER)) {
            return false;
        }
        status = PrintFileStatus.HANDED_OVER;
        handedOverBy = by;
        handedOverAt = now;
        return true;
    }

    public String printFileId() {
        return printFileId;
    }

    public PrintFileStatus status() {
        return status;
    }

    /** How many were put into it; some may have been called back since. */
    public int letters() {
        return letters;
    }

    public String madeBy() {
        return madeBy;
    }

    public Instant madeAt() {
        return madeAt;
    }

    /** When somebody last had its letters. */
    public Optional<Instant> givenOutAt() {
        return Optional.ofNullable(givenOutAt);
    }

    public Optional<String> handedOverBy() {
        return Optional.ofNullable(handedOverBy);
    }

    public Optional<Instant> handedOverAt() {
        return Optional.ofNullable(handedOverAt);
    }
}
