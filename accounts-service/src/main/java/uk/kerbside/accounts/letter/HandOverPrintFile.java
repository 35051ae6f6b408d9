package uk.kerbside.accounts.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import uk.kerbside.accounts.message.TakeReceipt;
import uk.kerbside.events.messages.PrintFileHandedOver;
import uk.kerbside.kit.actor.CurrentActor;
import uk.kerbside.kit.journal.Journal;
import uk.kerbside.kit.problem.InvalidRequestException;
import uk.kerbside.kit.problem.NotFoundException;
import uk.kerbside.kit.problem.RefusedException;

/**
 * Somebody says that the letters of a file are printed and posted: they count as delivered. What was called back meanwhile must be
 * taken out; what is in the post already stays written down as that. Safe to repeat.
 */
@ApplicationScoped
public class HandOverPrintFile {
    private final PrintFiles files;
    private final Letters letters;
    private final GiveUpLetters giveUpLetters;
    private final TakeReceipt takeReceipt;
    private final Journal journal;
    private final CurrentActor currentActor;
    private final InstantSource clock;

    // Seven: what is called back before the rest is told.
    HandOverPrintFile(
            PrintFiles files,
            Letters letters,
            GiveUpLetters giveUpLetters,
            TakeReceipt takeReceipt,
            Journal journal,
            CurrentActor currentActor,
            InstantSource clock) {
        this.files = files;
        this.letters = letters;
        this.giveUpLetters = giveUpLetters;
        this.takeReceipt = takeReceipt;
        this.journal = journal;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /**
     * @param posted ids of letters that were called back when they were in the post already
     * @throws NotFoundException without such a file
     * @throws InvalidRequestException when one of those was not called back
     * @throws RefusedException {@code LETTERS_CALLED_BACK} unless whoever has the letters on paper knows of it
     */
    @Transactional
    public PrintFile handOver(String printFileId, Set<String> posted) {
        giveUpLetters.giveUp();
        PrintFile file = files.findForUpdate(printFileId).orElseThrow(() -> ReadPrintFile.unknown(printFileId));
        if (file.status() == PrintFileStatus.HANDED_OVER) {
            return file;
        }
        requireTakenOut(file, posted);
        Instant now = clock.instant();
        file.handOver(currentActor.actor().subject(), now);
        files.save(file);
        letters.arePosted(posted);
        List<Letter> delivered = letters.listIn(printFileId);
        delivered.stream().map(Letter::reference).sorted().forEach(takeReceipt::take);
        int all = delivered.size() + posted.size();
        journal.append(
                printFileId,
                PrintFileHandedOver.class,
                revision -> new PrintFileHandedOver(revision, printFileId, all, now));
        return file;
    }

    private void requireTakenOut(PrintFile file, Set<String> posted) {
        List<CalledBackLetter> calledBack = letters.listCalledBack(file.printFileId());
        if (!calledBack.stream().map(CalledBackLetter::letterId).toList().containsAll(posted)) {
            throw new InvalidRequestException("/posted", "names a letter that was not called back from this file");
        }
        String onPaper = calledBack.stream()
                .filter(letter -> file.wasGivenOutBefore(letter.calledBackAt()))
                .map(CalledBackLetter::letterId)
                .filter(letterId -> !posted.contains(letterId))
                .collect(Collectors.joining(", "));
        if (!onPaper.isEmpty()) {
            throw new RefusedException(
                    PrintFileRefusal.LETTERS_CALLED_BACK,
                    "Take out " + onPaper + " and read the manifest again, which leaves it out. What is in the post"
                            + " already, name in posted.");
        }
    }
}
