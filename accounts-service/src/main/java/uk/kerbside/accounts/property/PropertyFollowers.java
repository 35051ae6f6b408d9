package uk.kerbside.accounts.property;

import java.util.Collection;

/** Who has to know when a property is in another zone, ward or school street than before. */
public interface PropertyFollowers {
    /** Called in the transaction of the change. */
    void changed(Collection<String> uprns);
}
