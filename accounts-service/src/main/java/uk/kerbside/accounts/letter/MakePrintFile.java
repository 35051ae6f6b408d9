package uk.kerbside.accounts.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import uk.kerbside.events.messages.PrintFileMade;
import uk.kerbside.kit.actor.CurrentActor;
import uk.kerbside.kit.id.Ids;
import uk.kerbside.kit.journal.Journal;

/**
 * Puts the letters that wait together, each into one file and never into another; those nobody needs any more are left out.
 * Two at once share what waits.
 */
@ApplicationScoped
public class MakePrintFile {
    private final GiveUpLetters giveUpLetters;
    private final Letters letters;
    private final PrintFiles files;
    private final Journal journal;
    private final CurrentActor currentActor;
    private final PrintFileSettings settings;
    private final InstantSource clock;

    // Seven: what is left out beside what is put together.
    MakePrintFile(
            GiveUpLetters giveUpLetters,
            Letters letters,
            PrintFiles files,
            Journal journal,
            CurrentActor currentActor,
            PrintFileSettings settings,
            InstantSource clock) {
        this.giveUpLetters = giveUpLetters;
        this.letters = letters;
        this.files = files;
        this.journal = journal;
        this.currentActor = currentActor;
        this.settings = settings;
        this.clock = clock;
    }

    /** @return empty when no letter waits */
    @Transactional
    public Optional<PrintFile> make() {
        giveUpLetters.giveUp();
        List<String> waiting = letters.listWaitingForUpdate(settings.mostLetters());
        if (waiting.isEmpty()) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        String printFileId = Ids.readable("PF");
        PrintFile file =
                PrintFile.made(printFileId, waiting.size(), currentActor.actor().subject(), now);
        files.save(file);
        letters.putInto(printFileId, waiting);
        journal.append(
                printFileId,
                PrintFileMade.class,
                revision -> new PrintFileMade(revision, printFileId, waiting.size(), now));
        return Optional.of(file);
    }
}
