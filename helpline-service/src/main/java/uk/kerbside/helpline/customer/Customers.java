package uk.kerbside.helpline.customer;

import java.util.Optional;

/** Which accounts there are, and what the helpline must know of their holders, as far as accounts has told. */
public interface Customers {
    boolean isKnown(String accountId);

    /** Empty when nobody has told of the account, or it is erased. */
    Optional<Holder> findHolder(String accountId);
}
