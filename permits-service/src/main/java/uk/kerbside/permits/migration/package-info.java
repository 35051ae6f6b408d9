/**
 * Migration: paper permits come out of a file and live on as paper until their own expiry, then as virtual ones.
 *
 * <p>People go to accounts; here stay numbers, marks, places and days. A file is taken in small portions, each whole or
 * not at all, so that it does not matter when a process dies: what waits is still there, what is done is gone from the
 * waiting rows. {@code docs/migration.md} explains every ruling to a council officer.
 */
package uk.kerbside.permits.migration;
