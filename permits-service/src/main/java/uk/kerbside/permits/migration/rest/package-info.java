/** Imports of paper permits, invitations, progress and comparisons over HTTP. */
package uk.kerbside.permits.migration.rest;
