/**
 * The domain language all services speak: values and pure functions, no framework.
 *
 * <p>The customer's page and the officer's handheld get the same answer because both call what stands here. Everything
 * is immutable and thread-safe; nothing reads a clock, a file or a database.
 */
package uk.kerbside.kernel;
