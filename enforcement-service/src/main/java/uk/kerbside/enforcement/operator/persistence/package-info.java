/** Third parties' rights and series in their tables. */
package uk.kerbside.enforcement.operator.persistence;
