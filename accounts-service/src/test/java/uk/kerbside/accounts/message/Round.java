package uk.kerbside.accounts.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;

/** One round of all that goes by a schedule, now: a test that waited for the schedule would mostly wait. */
@ApplicationScoped
class Round {
    private final HandOverMessages handOver;
    private final FollowMessages follow;

    Round(HandOverMessages handOver, FollowMessages follow) {
        this.handOver = handOver;
        this.follow = follow;
    }

    @ActivateRequestContext
    void goes() {
        handOver.handOver();
        follow.follow();
    }
}
