/**
 * People and organisations: how to reach them, where they live and whether that is proved, their vehicles, and which
 * logins may act for them.
 *
 * <p>Names, phone numbers and e-mail addresses stay here. What the other services need is published as the account's
 * state with every change: members, property, proof, vehicles, and a revision that is also the account's ETag.
 */
package uk.kerbside.accounts.account;
