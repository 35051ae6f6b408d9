package uk.kerbside.accounts.letter;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Letters that are to be printed, and those that were. */
public interface Letters {
    /** Keeps one, once for its reference; answers the id it is kept under. A transaction of its own. */
    String keep(Letter letter);

    /** The id of the one with this reference. */
    Optional<String> findId(String reference);

    /**
     * Gives up those that wait and are of no use: they would come when their message only confuses, were written to somebody
     * of whose death the council has heard since, or their message is over. What was written to the dead is given up in files
     * that are not handed over as well; those files stay locked until the transaction ends.
     *
     * @param arrives when they would come
     * @return their references
     */
    List<String> giveUp(Instant now, Instant arrives);

    /** Why one was given up; empty when it was not. */
    Optional<String> findReason(String letterId);

    /** How far one is; empty when it is not kept any more. */
    Optional<LetterProgress> findProgress(String letterId);

    /**
     * The ids of some that wait, those of one kind of print together and the oldest first; locked until the transaction ends,
     * what others have locked left out.
     */
    List<String> listWaitingForUpdate(int limit);

    /** They stand in that file, in this order. */
    void putInto(String printFileId, List<String> letterIds);

    /** Those in a file, in their order; those that were called back are left out. */
    List<Letter> listIn(String printFileId);

    /** Those that were called back from a file, in their order. */
    List<CalledBackLetter> listCalledBack(String printFileId);

    /** They were called back when they were in the post already. */
    void arePosted(Collection<String> letterIds);
}
