package uk.kerbside.accounts.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import uk.kerbside.accounts.message.TakeReceipt;
import uk.kerbside.events.messages.PrintFileHandedOver;
import uk.kerbside.kit.actor.CurrentActor;
import uk.kerbside.kit.journal.Journal;
import uk.kerbside.kit.problem.NotFoundException;

/** Somebody says that the letters of a file are printed and posted: they count as delivered. Safe to repeat. */
@ApplicationScoped
public class HandOverPrintFile {
    private final PrintFiles files;
    private final Letters letters;
    private final TakeReceipt takeReceipt;
    private final Journal journal;
    private final CurrentActor currentActor;
    private final InstantSource clock;

    HandOverPrintFile(
            PrintFiles files,
            Letters letters,
            TakeReceipt takeReceipt,
            Journal journal,
            CurrentActor currentActor,
            InstantSource clock) {
        this.files = files;
        this.letters = letters;
        this.takeReceipt = takeReceipt;
        this.journal = journal;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** @throws NotFoundException without such a file */
    @Transactional
    public PrintFile handOver(String printFileId) {
        PrintFile file = files.findForUpdate(printFileId).orElseThrow(() -> ReadPrintFile.unknown(printFileId));
        Instant now = clock.instant();
        if (!file.handOver(currentActor.actor().subject(), now)) {
            return file;
        }
        files.save(file);
        letters.listIn(printFileId).stream().map(Letter::reference).sorted().forEach(takeReceipt::take);
        journal.append(
                printFileId,
                PrintFileHandedOver.class,
                revision -> new PrintFileHandedOver(revision, printFileId, file.letters(), now));
        return file;
    }
}
