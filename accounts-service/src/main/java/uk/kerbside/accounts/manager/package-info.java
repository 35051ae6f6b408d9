/**
 * Managers of organisations: several logins with the same rights over one account. Each may invite others by a code, and remove
 * any; somebody is always left. Other services know them as members of the account.
 */
package uk.kerbside.accounts.manager;
