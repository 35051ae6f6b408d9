package uk.kerbside.accounts.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uk.kerbside.accounts.audit.ReadAction;
import uk.kerbside.kit.actor.CurrentActor;
import uk.kerbside.kit.audit.ReadAudit;
import uk.kerbside.kit.problem.NotFoundException;
import uk.kerbside.kit.problem.RefusedException;

/** Gives out a print file, as often as it takes, without what was called back; each time is written down. */
@ApplicationScoped
public class ReadPrintFile {
    private final PrintFiles files;
    private final Letters letters;
    private final GiveUpLetters giveUpLetters;
    private final ReadAudit audit;
    private final CurrentActor currentActor;
    private final InstantSource clock;

    ReadPrintFile(
            PrintFiles files,
            Letters letters,
            GiveUpLetters giveUpLetters,
            ReadAudit audit,
            CurrentActor currentActor,
            InstantSource clock) {
        this.files = files;
        this.letters = letters;
        this.giveUpLetters = giveUpLetters;
        this.audit = audit;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** @throws NotFoundException without such a file */
    @Transactional
    public PrintFile get(String printFileId) {
        return files.find(printFileId).orElseThrow(() -> unknown(printFileId));
    }

    /** What was called back from it. */
    @Transactional
    public List<CalledBackLetter> calledBack(String printFileId) {
        return letters.listCalledBack(printFileId);
    }

    /**
     * @throws NotFoundException without such a file, or once its letters are not kept any more
     * @throws RefusedException {@code NO_LETTERS_LEFT}
     */
    @Transactional
    public List<Letter> read(String printFileId) {
        giveUpLetters.giveUp();
        PrintFile file = files.findForUpdate(printFileId).orElseThrow(() -> unknown(printFileId));
        List<Letter> found = letters.listIn(printFileId);
        if (found.isEmpty()) {
            throw nothingIn(printFileId);
        }
        file.giveOut(clock.instant());
        files.save(file);
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

    private RuntimeException nothingIn(String printFileId) {
        return letters.listCalledBack(printFileId).isEmpty()
                ? new NotFoundException("The letters of " + printFileId + " are not kept any more.")
                : new RefusedException(
                        PrintFileRefusal.NO_LETTERS_LEFT, "Those they were written to have died: print none of them.");
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
