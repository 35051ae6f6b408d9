package uk.kerbside.accounts.representation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import uk.kerbside.accounts.account.Account;
import uk.kerbside.accounts.account.OwnHousehold;
import uk.kerbside.accounts.account.ReachableAccounts;
import uk.kerbside.accounts.account.RepresentAccount;
import uk.kerbside.kit.actor.CurrentActor;
import uk.kerbside.kit.clock.CouncilClock;
import uk.kerbside.kit.id.HandedCode;
import uk.kerbside.kit.problem.InvalidRequestException;
import uk.kerbside.kit.problem.NotFoundException;
import uk.kerbside.kit.problem.RefusedException;

/** An officer has seen papers by which somebody acts for a holder, and gives them a code; or ends it. */
@ApplicationScoped
public class RecordRepresentation {
    private final ReachableAccounts accounts;
    private final OwnHousehold ownHousehold;
    private final Representations representations;
    private final RepresentAccount represent;
    private final RepresentationSettings settings;
    private final CurrentActor currentActor;
    private final CouncilClock clock;

    // Seven: whose account, who acts for it, who says so, and until when.
    RecordRepresentation(
            ReachableAccounts accounts,
            OwnHousehold ownHousehold,
            Representations representations,
            RepresentAccount represent,
            RepresentationSettings settings,
            CurrentActor currentActor,
            CouncilClock clock) {
        this.accounts = accounts;
        this.ownHousehold = ownHousehold;
        this.representations = representations;
        this.represent = represent;
        this.settings = settings;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** What was recorded, and the code, which is shown once. */
    public record Recorded(Account account, Representation representation, String code) {
        @Override
        public String toString() {
            return "a code for " + representation.basis();
        }
    }

    /**
     * @throws NotFoundException when there is no such account within reach
     * @throws InvalidRequestException when its last day is over
     * @throws RefusedException {@code OWN_HOUSEHOLD}; {@code HOLDER_LIVES}: an executor of somebody of whose death nothing is
     *     recorded; {@code HOLDER_HAS_DIED}: an attorney or deputy of somebody who has died
     */
    @Transactional
    public Recorded record(String accountId, Representation.Papers papers) {
        Account account = accounts.getForChange(accountId);
        ownHousehold.requireNot(account);
        LocalDate today = clock.today();
        if (papers.lastDay().filter(day -> day.isBefore(today)).isPresent()) {
            throw new InvalidRequestException("/lastDay", "is over");
        }
        GoodPapers.require(papers.basis(), account);
        Instant now = clock.now();
        Optional<Instant> ends = papers.lastDay().map(day -> clock.startOf(day.plusDays(1)));
        HandedCode code = HandedCode.made();
        Representation recorded = Representation.recorded(
                accountId, papers, ends, currentActor.actor().subject(), now);
        recorded.isTakenUpBy(code.hash(), now.plus(settings.codeGoodFor()));
        representations.add(recorded);
        represent.settle(account);
        return new Recorded(account, recorded, code.text());
    }

    /**
     * It ends at once: the power was revoked, the estate is settled.
     *
     * @param isCurrent throws unless the officer has seen the account as it is
     * @throws NotFoundException when the account has none such
     * @throws RefusedException {@code OWN_HOUSEHOLD}, {@code REPRESENTATION_ENDED}
     */
    @Transactional
    public ShowRepresentations.Shown end(String accountId, UUID representationId, Consumer<Account> isCurrent) {
        Account account = accounts.getForChange(accountId);
        isCurrent.accept(account);
        ownHousehold.requireNot(account);
        Representation found = representations
                .find(accountId, representationId)
                .orElseThrow(() -> new NotFoundException("Nobody acts for this account by that."));
        if (found.status() == RepresentationStatus.ENDED) {
            throw new RefusedException(RepresentationRefusal.REPRESENTATION_ENDED, "Nobody acts by it any more.");
        }
        found.end(clock.now());
        represent.settle(account);
        return new ShowRepresentations.Shown(account, representations.listOf(accountId));
    }
}
