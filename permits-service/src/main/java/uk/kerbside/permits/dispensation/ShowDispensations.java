package uk.kerbside.permits.dispensation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uk.kerbside.kit.actor.Actor;
import uk.kerbside.kit.actor.CurrentActor;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.kit.audit.CouncilReads;
import uk.kerbside.kit.confirmation.Confirmations;
import uk.kerbside.kit.problem.NotFoundException;
import uk.kerbside.permits.audit.ReadAction;
import uk.kerbside.permits.audit.RecordKind;
import uk.kerbside.permits.holder.Trust;

/** Shows dispensations. Each has marks, so who of the council looks at one is written down. */
@ApplicationScoped
public class ShowDispensations {
    private final Dispensations dispensations;
    private final Confirmations confirmations;
    private final CurrentActor currentActor;
    private final CouncilReads reads;

    ShowDispensations(
            Dispensations dispensations, Confirmations confirmations, CurrentActor currentActor, CouncilReads reads) {
        this.dispensations = dispensations;
        this.confirmations = confirmations;
        this.currentActor = currentActor;
        this.reads = reads;
    }

    /** @throws NotFoundException when there is none among those the actor may reach */
    @Transactional
    public Dispensation get(String reference) {
        Dispensation dispensation = dispensations
                .find(reference)
                .filter(this::mayRead)
                .orElseThrow(() -> new NotFoundException("There is no dispensation " + reference + "."));
        writeDown(ReadAction.READ_DISPENSATION, Optional.empty(), List.of(dispensation));
        return dispensation;
    }

    /** Some of those of the account this request is about. */
    @Transactional
    public List<Dispensation> ofAccount(Optional<Dispensations.ListPosition> after, int limit) {
        return shown(Dispensations.Search.of(currentActor.accountId()), Optional.empty(), after, limit);
    }

    /** Some of all of them. */
    @Transactional
    public List<Dispensation> search(
            Dispensations.Search search, Optional<String> why, Optional<Dispensations.ListPosition> after, int limit) {
        return shown(search, why, after, limit);
    }

    private List<Dispensation> shown(
            Dispensations.Search search, Optional<String> why, Optional<Dispensations.ListPosition> after, int limit) {
        List<Dispensation> found = dispensations.search(search, after, limit);
        writeDown(ReadAction.LIST_DISPENSATIONS, why, found);
        return found;
    }

    /** Whether enforcement has said that it answers checks from it as it is. */
    public boolean isVisibleToOfficers(Dispensation dispensation) {
        return dispensation.wasGranted() && confirmations.isConfirmed(dispensation.rightId(), dispensation.revision());
    }

    /** Officers on the street read the papers of what a check names. */
    private boolean mayRead(Dispensation dispensation) {
        Actor actor = currentActor.actor();
        return currentActor.mayReach(dispensation.accountId(), Trust.PERMITS)
                || actor.has(Roles.ENFORCEMENT_OFFICER)
                || actor.has(Roles.ENFORCEMENT_SUPERVISOR);
    }

    private void writeDown(ReadAction action, Optional<String> why, List<Dispensation> shown) {
        reads.writeDown(
                action,
                why,
                shown.stream()
                        .flatMap(one -> Stream.of(
                                RecordKind.ACCOUNT.of(one.accountId()), RecordKind.DISPENSATION.of(one.reference())))
                        .toList());
    }
}
