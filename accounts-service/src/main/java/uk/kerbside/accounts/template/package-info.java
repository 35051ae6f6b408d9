/**
 * Templates: how messages read. One for each kind, way and language, in versions that count from an instant on.
 *
 * <p>Version 1 in English is what this service brings; the council's own begin with 2. Officers draft and preview, a
 * supervisor publishes. Whatever was published is never changed, so that what was sent can be told from its version. A
 * template that leaves out what a customer must read (the permit's number, NOT YET VALID) is refused when it comes in, with
 * every fault named.
 */
package uk.kerbside.accounts.template;
