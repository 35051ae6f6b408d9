package uk.kerbside.accounts.template;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import uk.kerbside.accounts.message.MessageKind;
import uk.kerbside.accounts.message.MessageSettings;
import uk.kerbside.events.messages.MessageChannel;
import uk.kerbside.kit.problem.InvalidRequestException;

/** Texts as officers send them in, and what is found wrong with them. */
final class Checking {
    static final MessageSettings SETTINGS = new MessageSettings() {
        @Override
        public String provider() {
            return "SANDBOX";
        }

        @Override
        public Optional<String> letters() {
            return Optional.empty();
        }

        @Override
        public int mostTextParts() {
            return 4;
        }

        @Override
        public String council() {
            return "Your council's parking team";
        }

        @Override
        public Optional<String> website() {
            return Optional.empty();
        }

        @Override
        public Optional<String> telephone() {
            return Optional.empty();
        }

        @Override
        public Duration factsAreNewsFor() {
            return Duration.ofDays(3);
        }

        @Override
        public Duration lettersTake() {
            return Duration.ofDays(5);
        }

        @Override
        public Duration shortestBetweenTries() {
            return Duration.ofSeconds(30);
        }

        @Override
        public Duration longestBetweenLooks() {
            return Duration.ofHours(1);
        }

        @Override
        public Duration askedAfterFor() {
            return Duration.ofDays(7);
        }

        @Override
        public int looksAtOnce() {
            return 50;
        }
    };

    private static final CheckWording CHECK = new CheckWording(SETTINGS);

    private Checking() {}

    /** Where and what; none when the text may become a template. */
    static List<String> faults(MessageKind kind, MessageChannel channel, String subject, String body) {
        return faults(TemplateKey.of(kind, channel, TemplateKey.ENGLISH), new Wording(subject, body));
    }

    static List<String> faults(TemplateKey key, Wording wording) {
        try {
            CHECK.check(key, wording);
            return List.of();
        } catch (InvalidRequestException e) {
            return e.faults().stream()
                    .map(fault -> fault.pointer() + " " + fault.message())
                    .toList();
        }
    }
}
