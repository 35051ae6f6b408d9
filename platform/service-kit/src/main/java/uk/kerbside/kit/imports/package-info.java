/**
 * Files a council brings along: CSV read row by row, with a report that names every row that was not taken as it was.
 */
package uk.kerbside.kit.imports;
