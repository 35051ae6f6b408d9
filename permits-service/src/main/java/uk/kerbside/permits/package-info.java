/**
 * permits-service: what can be applied for and where, what it costs, who asked, what was granted. It tells the others of
 * rights, and takes from accounts who somebody is and whether a charge is paid.
 */
package uk.kerbside.permits;
