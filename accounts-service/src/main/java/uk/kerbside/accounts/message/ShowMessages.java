package uk.kerbside.accounts.message;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Stream;
import uk.kerbside.accounts.audit.ReadAction;
import uk.kerbside.kit.audit.CouncilReads;
import uk.kerbside.kit.page.Page;

/** Shows messages; what somebody of the council is shown is written down before. */
@ApplicationScoped
public class ShowMessages {
    private final CouncilReads reads;

    ShowMessages(CouncilReads reads) {
        this.reads = reads;
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
