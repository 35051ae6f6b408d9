/** Who searches files for viruses. */
package uk.kerbside.permits.evidence.clients;
