/** The list of alerts in its table. */
package uk.kerbside.enforcement.alert.persistence;
