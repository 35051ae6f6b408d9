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

    /** How many stand in it. */
    public int letters() {
        return letters;
    }

    public String madeBy() {
        return madeBy;
    }

    public Instant madeAt() {
        return madeAt;
    }

    public Optional<String> handedOverBy() {
        return Optional.ofNullable(handedOverBy);
    }

    public Optional<Instant> handedOverAt() {
        return Optional.ofNullable(handedOverAt);
    }
}
