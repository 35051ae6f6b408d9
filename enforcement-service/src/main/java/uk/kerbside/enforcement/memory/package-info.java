/**
 * What every instance holds of the database in memory, so that checks need not ask for it: read as a whole when the
 * service starts, again as soon as any instance has changed it, and now and then. While the database is away, what was
 * read last goes on being used.
 */
package uk.kerbside.enforcement.memory;
