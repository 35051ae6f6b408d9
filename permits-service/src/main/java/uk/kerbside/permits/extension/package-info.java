/**
 * Bulk extension: many permits end later, by days or months or on one day, because the council says so. First it is worked
 * out and shown, permit by permit; then exactly that is done, in small portions, each whole or not at all. What has changed
 * in between is passed over and says so.
 */
package uk.kerbside.permits.extension;
