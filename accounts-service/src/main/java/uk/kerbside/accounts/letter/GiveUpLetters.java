package uk.kerbside.accounts.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import uk.kerbside.accounts.message.TakeReceipt;

/**
 * Sorts out the letters that wait and that nobody needs any more, before the others are printed, and calls back from files
 * whose letters are not posted what was written to somebody who has died. Their messages are asked after at once: they go
 * another way, or somebody rings.
 */
@ApplicationScoped
class GiveUpLetters {
    private final Letters letters;
    private final TakeReceipt takeReceipt;
    private final PrintFileSettings settings;
    private final InstantSource clock;

    GiveUpLetters(Letters letters, TakeReceipt takeReceipt, PrintFileSettings settings, InstantSource clock) {
        this.letters = letters;
        this.takeReceipt = takeReceipt;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * A transaction of its own: it counts as well when nothing is left to print, which may be refused. It waits for whoever
     * has locked a file: to be called before one is locked.
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void giveUp() {
        Instant now = clock.instant();
        letters.giveUp(now, now.plus(settings.postTakes())).stream().sorted().forEach(takeReceipt::take);
    }
}
