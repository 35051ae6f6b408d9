/**
 * Offline packs: what a handheld needs to find the same as a check would when it has no network, for some places on one
 * day, and the checks it made meanwhile. The kernel's rule is applied here, for every mark and the whole day; a device
 * only looks up. See ADR 0023.
 */
package uk.kerbside.enforcement.offline;
