package uk.kerbside.accounts.message.events;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.kerbside.accounts.message.MessageKind;
import uk.kerbside.accounts.message.Occasion;
import uk.kerbside.accounts.message.PlainWords;
import uk.kerbside.accounts.message.PlanMessage;
import uk.kerbside.events.permits.ProvisionalCoverBegun;
import uk.kerbside.events.permits.ProvisionalCoverEnded;
import uk.kerbside.events.permits.ProvisionalCoverReminded;
import uk.kerbside.kit.incoming.EventHandler;

/** What permits tells of cover before proof. */
@ApplicationScoped
class CoverNotices {
    private static final String PROVED = "PROVED";

    private final PlanMessage planMessage;
    private final PlainWords words;

    CoverNotices(PlanMessage planMessage, PlainWords words) {
        this.planMessage = planMessage;
        this.words = words;
    }

    @Produces
    @Singleton
    EventHandler<ProvisionalCoverBegun> begun() {
        return new Notice<>(ProvisionalCoverBegun.class, planMessage, (fact, id) -> {
            Map<String, String> all = about(fact.permitNumber(), fact.typeCode());
            all.put("applicationId", fact.applicationId());
            all.put("owed", words.list(fact.owed()));
            all.put("documents", documents(fact.documents()));
            all.put("price", words.money(fact.held()));
            all.put("lastDay", words.lastDay(fact.until()));
            return Optional.of(Occasion.of(id, MessageKind.PROVISIONAL_COVER_BEGUN, fact.accountId(), all));
        });
    }

    @Produces
    @Singleton
    EventHandler<ProvisionalCoverReminded> reminded() {
        return new Notice<>(ProvisionalCoverReminded.class, planMessage, (fact, id) -> {
            Map<String, String> all = about(fact.permitNumber(), fact.typeCode());
            all.put("applicationId", fact.applicationId());
            all.put("owed", words.list(fact.owed()));
            all.put("lastDay", words.lastDay(fact.until()));
            return Optional.of(Occasion.of(id, MessageKind.PROVISIONAL_COVER_REMINDER, fact.accountId(), all));
        });
    }

    @Produces
    @Singleton
    EventHandler<ProvisionalCoverEnded> ended() {
        return new Notice<>(ProvisionalCoverEnded.class, planMessage, (fact, id) -> {
            Map<String, String> all = about(fact.permitNumber(), fact.typeCode());
            all.put("lastDay", words.lastDay(fact.until()));
            MessageKind kind = fact.outcome().equals(PROVED)
                    ? MessageKind.PROVISIONAL_COVER_PROVED
                    : MessageKind.PROVISIONAL_COVER_ENDED;
            return Optional.of(Occasion.of(id, kind, fact.accountId(), all));
        });
    }

    private Map<String, String> about(String permitNumber, String typeCode) {
        Map<String, String> all = new HashMap<>();
        all.put("permitNumber", permitNumber);
        all.put("permitType", words.code(typeCode));
        return all;
    }

    private String documents(List<String> codes) {
        return words.list(codes.stream().map(words::code).toList());
    }
}
