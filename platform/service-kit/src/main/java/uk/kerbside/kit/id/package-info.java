/**
 * Identifiers: time-ordered UUIDs for machines, short readable numbers for people who read them out on the telephone.
 */
package uk.kerbside.kit.id;
