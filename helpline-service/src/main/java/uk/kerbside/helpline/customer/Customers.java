package uk.kerbside.helpline.customer;

/** Which accounts there are, as far as accounts has told. */
public interface Customers {
    boolean isKnown(String accountId);
}
