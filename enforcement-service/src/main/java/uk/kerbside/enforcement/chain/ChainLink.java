package uk.kerbside.enforcement.chain;

import java.util.UUID;

/**
 * Where in which chain a record is. Given out with the answer, so that whoever was answered can tell when it is gone.
 *
 * @param sequence counts the entries of the chain from nought
 * @param leaf the hash that stands for the record, as 64 hexadecimal digits
 */
public record ChainLink(UUID chain, long sequence, String leaf) {}
