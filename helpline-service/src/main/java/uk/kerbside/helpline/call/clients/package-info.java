/** The question to accounts whose telephone number it is. */
package uk.kerbside.helpline.call.clients;
