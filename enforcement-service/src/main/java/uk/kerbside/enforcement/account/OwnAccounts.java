package uk.kerbside.enforcement.account;

import uk.kerbside.kit.actor.Actor;

/** Accounts, as far as accounts-service has told. */
public interface OwnAccounts {
    /** Of all accounts this login belongs to now, or of the one it has chosen. */
    Belongings belongingsOf(Actor actor);
}
