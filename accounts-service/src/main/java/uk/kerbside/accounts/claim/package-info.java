/**
 * Claims: whoever has an account without a login, because staff or a file brought them, joins it to a login later. A
 * code given to them, and to nobody else, proves that it is theirs. Codes are kept as hashes, end after a time, work
 * once, and cannot be tried at will.
 */
package uk.kerbside.accounts.claim;
