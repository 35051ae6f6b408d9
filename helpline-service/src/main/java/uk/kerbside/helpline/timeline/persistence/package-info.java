/** The time line in the database. */
package uk.kerbside.helpline.timeline.persistence;
