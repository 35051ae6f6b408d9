/**
 * Permits: what was granted, to which vehicles, where and until when.
 *
 * <p>Every change is published as the whole right, which is all officers ever see. What a permit amounts to is never
 * worked out here: the holder's page asks the kernel's one rule, the same that answers an officer's check.
 */
package uk.kerbside.permits.permit;
