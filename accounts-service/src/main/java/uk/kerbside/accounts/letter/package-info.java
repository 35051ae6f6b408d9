/**
 * Letters the council prints itself: where no letter service is bought, and for everybody who needs large print.
 *
 * <p>To the rest of the service this is one more that delivers messages. A letter waits until it is put into a print file,
 * once; the file is printed, posted and marked handed over, and then its letters count as delivered.
 */
package uk.kerbside.accounts.letter;
