/**
 * Extracts for data matching: which permits were good on a day, at which properties and for which vehicles, so that a
 * council can hold them against other registers (the National Fraud Initiative, council tax). Each says what it is for, and
 * each time somebody takes one it is written down.
 */
package uk.kerbside.permits.matching;
