/**
 * Alerts: marks an officer must hear of, whatever rights they have. A supervisor puts one on the list, with a reason and
 * an end; a check of that mark says so at once, on every instance, also while the database is away. The outcome stays
 * what it was: an alert changes what is advised, never what was found.
 */
package uk.kerbside.enforcement.alert;
