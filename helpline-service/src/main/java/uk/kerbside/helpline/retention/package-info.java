/**
 * Retention: how long it is kept who looked at customers. It is kept so that a customer, an auditor or a court can be told who did;
 * once no claim for it can be brought any more it goes, each night, in portions. First it may be counted.
 */
package uk.kerbside.helpline.retention;
