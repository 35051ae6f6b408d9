/**
 * Entitlements: what somebody says entitles them, such as a Blue Badge, and what an officer found when they looked. Numbers
 * and reasons stay here; the other services hear what was granted and until when, with the account.
 */
package uk.kerbside.accounts.entitlement;
