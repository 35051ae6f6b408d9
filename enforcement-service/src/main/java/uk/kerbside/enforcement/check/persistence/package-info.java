/** Checks in the database, put together for it, and in files beside it while it is away. */
package uk.kerbside.enforcement.check.persistence;
