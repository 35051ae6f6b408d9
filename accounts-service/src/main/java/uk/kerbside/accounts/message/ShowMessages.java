package uk.kerbside.accounts.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import uk.kerbside.accounts.account.Account;
import uk.kerbside.accounts.account.Accounts;
import uk.kerbside.accounts.audit.ReadAction;
import uk.kerbside.kit.audit.CouncilReads;
import uk.kerbside.kit.page.Page;

/** Shows messages; what somebody of the council is shown is written down before. */
@ApplicationScoped
public class ShowMessages {
    private final CouncilReads reads;
    private final Accounts accounts;
    private final MessageSettings settings;

    ShowMessages(CouncilReads reads, Accounts accounts, MessageSettings settings) {
        this.reads = reads;
        this.accounts = accounts;
        this.settings = settings;
    }

    /** Which ways of an account's messages could not be stopped any more when its holder's death was recorded. */
    @Transactional
    public Predicate<MessageTry> pastStopping(String accountId) {
        Optional<Instant> recorded = accounts.find(accountId).flatMap(Account::deathRecordedAt);
        return one -> recorded.filter(at -> one.wasPastStoppingAt(at, settings.lettersTake()))
                .isPresent();
    }

    /** To be called before the page is answered. */
    public Page<Message> show(String accountId, Page<Message> page) {
        reads.writeDown(
                ReadAction.LIST_MESSAGES,
                Stream.concat(
                                Stream.of("account:" + accountId),
                                page.items().stream().map(message -> "message:" + message.messageId()))
                        .toList());
        return page;
    }
}
