package uk.kerbside.permits.permit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import uk.kerbside.events.permits.PermitTransferred;
import uk.kerbside.kit.actor.CurrentActor;
import uk.kerbside.kit.clock.CouncilClock;
import uk.kerbside.kit.journal.Journal;
import uk.kerbside.kit.problem.InvalidRequestException;
import uk.kerbside.kit.problem.NotFoundException;
import uk.kerbside.kit.problem.RefusedException;
import uk.kerbside.permits.holder.Holder;
import uk.kerbside.permits.holder.Holders;

/**
 * A permit gets another holder, because the first has died or somebody else looks after their affairs. It stays as it is: its
 * vehicles, its term, its position in the household. An officer has looked at the papers, and says which.
 */
@ApplicationScoped
public class TransferPermit {
    /**
     * What is wanted.
     *
     * @param evidence what the officer has seen; kept here and told to nobody
     */
    public record Request(String toAccountId, TransferReason reason, String evidence) {}

    private final ReachPermit reachPermit;
    private final Holders holders;
    private final PlacesOfHolder places;
    private final PermitTransfers transfers;
    private final PublishPermit publish;
    private final Journal journal;
    private final CurrentActor currentActor;
    private final CouncilClock clock;

    // Eight: two holders, the places of both, officers, everybody else, and who did it.
    TransferPermit(
            ReachPermit reachPermit,
            Holders holders,
            PlacesOfHolder places,
            PermitTransfers transfers,
            PublishPermit publish,
            Journal journal,
            CurrentActor currentActor,
            CouncilClock clock) {
        this.reachPermit = reachPermit;
        this.holders = holders;
        this.places = places;
        this.transfers = transfers;
        this.publish = publish;
        this.journal = journal;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /**
     * @param isCurrent throws unless the officer has seen the permit as it is
     * @throws NotFoundException when the account this request is about has no such permit
     * @throws InvalidRequestException without such an account to transfer it to
     * @throws RefusedException {@code PERMIT_NOT_PAID}, {@code PERMIT_OVER}, {@code OWN_HOUSEHOLD}, {@code
     *     NOT_TRANSFERABLE}, {@code OTHER_PROPERTY}, {@code LIMIT_REACHED}
     */
    @Transactional
    public Permit transfer(String number, Request request, Consumer<Permit> isCurrent) {
        Permit permit = reachPermit.good(number, isCurrent);
        ReachPermit.requireProved(permit);
        Holder heir = holders.find(request.toAccountId())
                .orElseThrow(() -> new InvalidRequestException("/toAccount", "is no account"));
        String officer = currentActor.actor().subject();
        for (String account : List.of(permit.accountId(), heir.accountId())) {
            holders.requireNotOwnHousehold(officer, account);
        }
        requireSameProperty(permit, heir);
        Instant now = clock.now();
        places.move(permit, heir, now);
        transfers.add(PermitTransfer.made(permit, request, officer, now));
        String before = permit.accountId();
        permit.transferTo(heir.accountId());
        publish.publish(permit);
        journal.append(
                number,
                PermitTransferred.class,
                revision -> new PermitTransferred(
                        revision,
                        number,
                        heir.accountId(),
                        before,
                        permit.typeCode(),
                        request.reason().name(),
                        now));
        return permit;
    }

    private static void requireSameProperty(Permit permit, Holder heir) {
        Optional<String> there = heir.property().map(Holder.Property::uprn);
        if (permit.uprn().isPresent() && !permit.uprn().equals(there)) {
            throw new RefusedException(
                    PermitRefusal.OTHER_PROPERTY,
                    "The permit counts at a property at which the new holder does not live.");
        }
    }
}
