package uk.kerbside.enforcement.offline;

import java.util.SortedMap;

/**
 * What is found of all marks that are folded into one.
 *
 * @param hash the beginning of the keyed hash of the folded mark
 * @param usual the pattern of every reading that is no exception
 * @param exceptions patterns by the number of the reading
 */
record PackEntry(long hash, int usual, SortedMap<Integer, Integer> exceptions) {}
