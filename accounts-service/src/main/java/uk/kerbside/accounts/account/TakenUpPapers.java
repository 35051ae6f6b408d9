package uk.kerbside.accounts.account;

import java.util.List;

/** Who has taken up papers to act for an account, and has not been told to stop. Joins the caller's transaction. */
public interface TakenUpPapers {
    List<ActsByLaw> of(String accountId);
}
