package uk.kerbside.enforcement.chain;

import java.util.Optional;

/**
 * An entry of a chain as it stands in the database.
 *
 * @param leaf the hash it was put in with
 * @param kept what it was made from; absent when it was removed
 * @param removedBy the rule it was removed by
 */
public record ChainEntry(long sequence, Hash leaf, Optional<Leaf> kept, Optional<String> removedBy) {}
