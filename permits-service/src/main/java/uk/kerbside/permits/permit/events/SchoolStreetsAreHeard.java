package uk.kerbside.permits.permit.events;

import jakarta.enterprise.context.ApplicationScoped;
import uk.kerbside.events.accounts.AccountPublished;
import uk.kerbside.kit.incoming.EventEnvelope;
import uk.kerbside.kit.incoming.EventHandler;
import uk.kerbside.permits.permit.FollowSchoolStreet;

/** Accounts tells where an account's property stands. */
@ApplicationScoped
class SchoolStreetsAreHeard implements EventHandler<AccountPublished> {
    private final FollowSchoolStreet followSchoolStreet;

    SchoolStreetsAreHeard(FollowSchoolStreet followSchoolStreet) {
        this.followSchoolStreet = followSchoolStreet;
    }

    @Override
    public Class<AccountPublished> handles() {
        return AccountPublished.class;
    }

    @Override
    public void handle(AccountPublished account, EventEnvelope envelope) {
        account.property()
                .ifPresent(property ->
                        followSchoolStreet.follow(account.accountId(), property.uprn(), property.schoolStreet()));
    }
}
