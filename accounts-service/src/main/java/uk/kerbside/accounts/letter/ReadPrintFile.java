package uk.kerbside.accounts.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uk.kerbside.accounts.audit.ReadAction;
import uk.kerbside.kit.actor.CurrentActor;
import uk.kerbside.kit.audit.ReadAudit;
import uk.kerbside.kit.problem.NotFoundException;

/** Gives out a print file, as often as it takes; each time is written down. */
@ApplicationScoped
public class ReadPrintFile {
    private final PrintFiles files;
    private final Letters letters;
    private final ReadAudit audit;
    private final CurrentActor currentActor;

    ReadPrintFile(PrintFiles files, Letters letters, ReadAudit audit, CurrentActor currentActor) {
        this.files = files;
        this.letters = letters;
        this.audit = audit;
        this.currentActor = currentActor;
    }

    /** @throws NotFoundException without such a file */
    @Transactional
    public PrintFile get(String printFileId) {
        return files.find(printFileId).orElseThrow(() -> unknown(printFileId));
    }

    /** @throws NotFoundException without such a file, or once its letters are not kept any more */
    @Transactional
    public List<Letter> read(String printFileId) {
        get(printFileId);
        List<Letter> found = letters.listIn(printFileId);
        if (found.isEmpty()) {
            throw new NotFoundException("The letters of " + printFileId + " are not kept any more.");
        }
        audit.record(
                currentActor.actor(),
                ReadAction.READ_PRINT_FILE,
                Optional.empty(),
                Stream.concat(
                                Stream.of("print-file:" + printFileId),
                                found.stream().map(letter -> "message:" + letter.messageId()))
                        .toList());
        return found;
    }

    /** The latest first. */
    @Transactional
    public List<PrintFile> list(Optional<PrintFiles.Place> after, int limit) {
        return files.list(after, limit);
    }

    static NotFoundException unknown(String printFileId) {
        return new NotFoundException("There is no print file " + printFileId + ".");
    }
}
