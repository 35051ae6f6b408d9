/** Rights: the contract between issuing and enforcing. */
package uk.kerbside.events.rights;
