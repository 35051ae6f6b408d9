/**
 * Who looked at which customers. The kit writes reads down before they are answered (ADR 0025); here is what somebody did to see
 * them, and who may find out.
 */
package uk.kerbside.helpline.audit;
