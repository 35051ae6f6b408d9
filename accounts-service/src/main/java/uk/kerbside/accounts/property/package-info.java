/**
 * The gazetteer: which properties there are, in which zone, ward and school street, and the reference on each one's
 * council-tax bill.
 *
 * <p>The council brings both as files and may bring them again at any time. Whoever lives at a property that changed is
 * told in the same transaction, so that no account is published with a zone of yesterday.
 */
package uk.kerbside.accounts.property;
