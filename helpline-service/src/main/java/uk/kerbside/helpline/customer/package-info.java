/** The customers helpline has heard of from accounts; of a person it knows the account and nothing else. */
package uk.kerbside.helpline.customer;
