package uk.kerbside.good.permit;

import java.util.List;
import java.util.Optional;

/** All permits. */
public interface Permits {
    Optional<Permit> find(String number);

    Permit get(String number);

    List<Permit> list();
}
