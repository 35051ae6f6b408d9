/** What happens elsewhere that the helpline has to see to. */
package uk.kerbside.helpline.casework.events;
