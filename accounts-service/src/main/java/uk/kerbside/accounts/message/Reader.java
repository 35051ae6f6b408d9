package uk.kerbside.accounts.message;

import java.util.Optional;
import uk.kerbside.accounts.account.Account;

/**
 * Who reads what an account is told.
 *
 * @param account says where they are reached, and in which language and print they read
 * @param actsFor the name of the holder who has died, when it is their executor
 */
record Reader(Account account, Optional<String> actsFor) {}
