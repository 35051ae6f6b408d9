/**
 * Reports: how many permits were issued by type, channel and place, what that costs on paper and virtually, and how long
 * decisions took. Every figure is counted from what is on record, in months and days of the council, and every total is
 * the sum of its parts.
 */
package uk.kerbside.permits.report;
