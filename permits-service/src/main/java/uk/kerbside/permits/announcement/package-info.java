/**
 * Telling holders of changes to places before they bite: when hours, bays or the area of a place in which a permit is good
 * will be otherwise from a day on, its holder is written to some weeks before, once; and again if it comes otherwise or not
 * at all.
 */
package uk.kerbside.permits.announcement;
