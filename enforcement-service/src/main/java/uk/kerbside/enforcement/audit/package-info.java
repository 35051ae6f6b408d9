/** Reads of personal records: what is written down of them here, and how auditors find it. */
package uk.kerbside.enforcement.audit;
