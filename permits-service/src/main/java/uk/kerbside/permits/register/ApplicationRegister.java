package uk.kerbside.permits.register;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import uk.kerbside.permits.application.PermitApplication;

/** All applications, as officers look through them. */
public interface ApplicationRegister {
    /** Some in an order, from just after a place in it. */
    List<PermitApplication> list(
            ApplicationFilter filter, ApplicationSort sort, Optional<Position> after, Instant now, int limit);

    /**
     * Where an application stands in an order.
     *
     * @param at the instant or day it is sorted by, in ISO 8601
     */
    record Position(String at, String id) {
        /** Where it stands when sorted so. */
        public static Position of(PermitApplication application, ApplicationSort sort) {
            Object at =
                    switch (sort) {
                        case LATEST -> application.createdAt();
                        case LONGEST_WAITING -> application.submittedAt().orElseThrow();
                        case FIRST_DUE -> application.decideBy().orElseThrow();
                    };
            return new Position(at.toString(), application.id());
        }
    }
}
