package uk.kerbside.accounts.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import uk.kerbside.kit.audit.CouncilReads;

/** Writes down who of the council looks at what of an account. */
@ApplicationScoped
public class AccountReads {
    private final CouncilReads reads;

    AccountReads(CouncilReads reads) {
        this.reads = reads;
    }

    /** To be called before anything is answered. */
    public void writeDown(ReadAction action, String accountId) {
        reads.writeDown(action, List.of("account:" + accountId));
    }
}
