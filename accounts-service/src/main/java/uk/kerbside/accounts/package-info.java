/** People and organisations, their properties, vehicles, charges and payments: all contact data lives here. */
package uk.kerbside.accounts;
