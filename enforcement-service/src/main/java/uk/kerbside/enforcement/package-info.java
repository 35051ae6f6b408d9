/** What an officer is told about a mark at a place, and the evidence of it. */
package uk.kerbside.enforcement;
