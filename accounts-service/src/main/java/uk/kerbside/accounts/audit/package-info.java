/**
 * Who looked at whose messages. The kit writes reads down before they are answered (ADR 0025); here is what somebody did to
 * see them, and who may find out.
 */
package uk.kerbside.accounts.audit;
