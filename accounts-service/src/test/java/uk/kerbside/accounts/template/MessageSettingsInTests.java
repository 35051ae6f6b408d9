package uk.kerbside.accounts.template;

import java.time.Duration;
import java.util.Optional;
import uk.kerbside.accounts.message.MessageSettings;

/** What a council would set, as if it had set nothing. */
public final class MessageSettingsInTests {
    public static final MessageSettings SETTINGS = new MessageSettings() {
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
        public int refusalsAtMost() {
            return 24;
        }

        @Override
        public Duration handedOverWithin() {
            return Duration.ofDays(3);
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

    private MessageSettingsInTests() {}
}
