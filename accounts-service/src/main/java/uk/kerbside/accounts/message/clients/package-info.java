/** Those outside who deliver messages. */
package uk.kerbside.accounts.message.clients;
