/** Invitations to manage an organisation in the database. */
package uk.kerbside.accounts.manager.persistence;
