package uk.kerbside.accounts.letter;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import uk.kerbside.accounts.message.MessageProvider;
import uk.kerbside.accounts.message.MessageProviders;
import uk.kerbside.events.messages.MessageChannel;
import uk.kerbside.kit.id.Ids;

/** The council's own printing as the rest of the service sees it: a letter has arrived once its file was posted. */
@ApplicationScoped
class PrintsLetters implements MessageProvider {
    private final Letters letters;
    private final InstantSource clock;

    PrintsLetters(Letters letters, InstantSource clock) {
        this.letters = letters;
        this.clock = clock;
    }

    @Override
    public String name() {
        return MessageProviders.PRINT_FILE;
    }

    @Override
    public Set<MessageChannel> channels() {
        return EnumSet.of(MessageChannel.LETTER);
    }

    /** Printing takes its time; whoever says that a file is posted has its letters asked after at once. */
    @Override
    public Duration receiptExpectedWithin() {
        return Duration.ofHours(1);
    }

    @Override
    public Optional<String> find(String reference) {
        return letters.findId(reference);
    }

    @Override
    public Answer send(Order order) {
        return new Taken(letters.keep(new Letter(
                "L-" + Ids.uuid7(),
                order.reference(),
                order.written().language(),
                order.largePrint(),
                order.address().lines(),
                order.written().subject(),
                order.written().body(),
                clock.instant())));
    }

    @Override
    public Delivery ask(String providerId) {
        return letters.findProgress(providerId)
                .map(progress -> switch (progress) {
                    case WAITING, IN_PRINT_FILE -> new Delivery(Progress.UNDER_WAY, "to be printed");
                    case HANDED_OVER -> new Delivery(Progress.DELIVERED, "posted");
                    case GIVEN_UP ->
                        new Delivery(
                                Progress.FAILED, letters.findReason(providerId).orElseThrow());
                })
                .orElseGet(() -> new Delivery(Progress.UNTOLD, "forgotten"));
    }
}
