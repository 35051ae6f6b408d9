package uk.kerbside.accounts.message;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uk.kerbside.accounts.audit.ReadAction;
import uk.kerbside.kit.actor.Actor;
import uk.kerbside.kit.actor.CurrentActor;
import uk.kerbside.kit.actor.Roles;
import uk.kerbside.kit.audit.ReadAudit;
import uk.kerbside.kit.page.Page;

/** Shows messages; what somebody of the council is shown is written down before. What is one's own, one reads unseen. */
@ApplicationScoped
public class ShowMessages {
    private final ReadAudit audit;
    private final CurrentActor currentActor;

    ShowMessages(ReadAudit audit, CurrentActor currentActor) {
        this.audit = audit;
        this.currentActor = currentActor;
    }

    /** To be called before the page is answered. */
    public Page<Message> show(String accountId, Page<Message> page) {
        Actor reader = currentActor.actor();
        if (reader.isStaff() || !reader.has(Roles.CUSTOMER)) {
            List<String> shown = Stream.concat(
                            Stream.of("account:" + accountId),
                            page.items().stream().map(message -> "message:" + message.messageId()))
                    .toList();
            audit.record(reader, ReadAction.LIST_MESSAGES, Optional.empty(), shown);
        }
        return page;
    }
}
