/**
 * Cover looked up by others than officers: the notice-processing system asks whether a mark was covered at a time, and by
 * which evidence.
 *
 * <p>What is found is what a check finds: the kernel's one rule, over the rights the ledger says were known. Beside it
 * stands what officers and cameras found at the time.
 */
package uk.kerbside.enforcement.cover;
