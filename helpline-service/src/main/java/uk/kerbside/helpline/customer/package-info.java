/**
 * The customers helpline has heard of from accounts; of a person it knows the account, whether they have died, and by which law
 * somebody acts for them: nothing else.
 */
package uk.kerbside.helpline.customer;
