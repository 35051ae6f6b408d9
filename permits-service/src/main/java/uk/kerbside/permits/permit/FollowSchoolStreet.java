package uk.kerbside.permits.permit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import uk.kerbside.kit.clock.CouncilClock;
import uk.kerbside.permits.catalogue.Conferral;
import uk.kerbside.permits.catalogue.PermitTypes;
import uk.kerbside.permits.catalogue.TypeVersion;

/**
 * The exemption that comes with a resident's or carer's permit follows the property (ruling 12): when its road becomes a
 * school street the permits held there exempt from the sign, and when it ceases to be one they do not any more. It takes
 * nobody's place and ends with its permit.
 */
@ApplicationScoped
public class FollowSchoolStreet {
    private final Permits permits;
    private final PermitTypes types;
    private final PublishPermit publish;
    private final CouncilClock clock;

    FollowSchoolStreet(Permits permits, PermitTypes types, PublishPermit publish, CouncilClock clock) {
        this.permits = permits;
        this.types = types;
        this.publish = publish;
        this.clock = clock;
    }

    /** What accounts tells of where an account's property stands. Joins the caller's transaction; safe to repeat. */
    public void follow(String accountId, String uprn, Optional<String> schoolStreet) {
        for (Permit permit : permits.listNotExemptOnForUpdate(accountId, uprn, schoolStreet, clock.now())) {
            rules(permit)
                    .map(TypeVersion::confers)
                    .filter(Conferral::ownSchoolStreetToo)
                    .filter(confers -> permit.exemptOn(schoolStreet, confers.places(), confers.bayClasses()))
                    .ifPresent(changed -> publish.publish(permit));
        }
    }

    private Optional<TypeVersion> rules(Permit permit) {
        return types.find(permit.typeCode()).flatMap(type -> type.version(permit.ruleVersion()));
    }
}
