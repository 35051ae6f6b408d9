package uk.kerbside.permits.permit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import uk.kerbside.kernel.Medium;
import uk.kerbside.kernel.vrm.Vrm;
import uk.kerbside.permits.catalogue.TypeVersion;
import uk.kerbside.permits.quote.Scope;

/**
 * A permit that was issued on paper, to be taken over as it is.
 *
 * @param number printed on it
 * @param uprn the property it counts towards, if that is known
 * @param until the local midnight after its last valid day
 */
public record PaperGrant(
        String number,
        String accountId,
        Optional<String> uprn,
        String typeCode,
        TypeVersion rules,
        Scope scope,
        Vrm vrm,
        Instant from,
        Instant until) {
    /**
     * Takes over one that was issued on paper: good as it stands there until its own end. Its position is ranked once
     * it is among the others of its household.
     *
     * @param vehicleIsFree whether no other permit has its vehicle meanwhile
     */
    Permit takeOver(boolean vehicleIsFree) {
        Permit permit = new Permit();
        permit.number = number;
        permit.accountId = accountId;
        permit.uprn = uprn.orElse(null);
        permit.typeCode = typeCode;
        permit.ruleVersion = rules.version();
        permit.position = 1;
        permit.validFrom = from;
        permit.validUntil = until;
        permit.reach = Reach.of(scope, rules.confers());
        permit.medium = Medium.PAPER;
        permit.status = PermitStatus.ISSUED;
        // The file knows no earlier day: it is the day of first issue by which a household's permits are ranked.
        permit.grantedAt = from;
        permit.changedAt = from;
        permit.line = Line.beginning(number, from);
        permit.issuedAt = from;
        permit.ofVehicles().begin(List.of(vrm), 1, scope.mainPlace(), permit.validUntil);
        if (!vehicleIsFree) {
            permit.vehicles.forEach(PermitVehicle::isFree);
        }
        return permit;
    }
}
