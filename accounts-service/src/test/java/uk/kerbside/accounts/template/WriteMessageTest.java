package uk.kerbside.accounts.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.accounts.message.Content;
import uk.kerbside.accounts.message.MessageKind;
import uk.kerbside.accounts.message.Written;
import uk.kerbside.events.messages.MessageChannel;

/** By which template a message is written. */
@Tag("A-9")
class WriteMessageTest {
    private static final Instant NOON = Instant.parse("2026-11-30T12:00:00Z");
    private static final Content CONTENT = new Content(
            MessageKind.PERMIT_SURRENDERED,
            MessageChannel.EMAIL,
            "Rita Resident",
            Optional.empty(),
            Map.of("permitNumber", "P-1", "permitType", "resident", "endedOn", "today"));

    private final List<MessageTemplate> published = new ArrayList<>();
    private final WriteMessage writeMessage = new WriteMessage(
            new InMemory(), new BroughtTemplates(), MessageSettingsInTests.SETTINGS, InstantSource.fixed(NOON));

    @Test
    void a_template_counts_from_its_very_instant_and_the_one_that_began_last_counts() {
        publish("en", 2, "Two {permitNumber}", NOON.minusSeconds(60));
        publish("en", 3, "Three {permitNumber}", NOON);
        publish("en", 4, "Four {permitNumber}", NOON.plusSeconds(1));

        assertThat(written("en").body()).startsWith("Dear Rita Resident\n\nThree P-1");
        assertThat(written("en").templateVersion()).isEqualTo(3);
    }

    @Test
    void without_a_translation_the_councils_english_counts_and_without_that_the_products() {
        assertThat(written("pl"))
                .extracting(Written::language, Written::templateVersion)
                .containsExactly("en", 1);
        publish("en", 2, "Two {permitNumber}", NOON);
        assertThat(written("pl"))
                .extracting(Written::language, Written::templateVersion)
                .containsExactly("en", 2);
        publish("pl", 2, "Dwa {permitNumber}", NOON);

        assertThat(written("pl"))
                .extracting(Written::language, Written::templateVersion)
                .containsExactly("pl", 2);
        assertThat(written("pl").subject()).isEqualTo("S");
    }

    @Test
    void what_was_written_by_a_version_is_written_by_it_again() {
        publish("en", 2, "Two {permitNumber}", NOON.minusSeconds(60));
        publish("en", 3, "Three {permitNumber}", NOON);

        assertThat(writeMessage.writeAgain(CONTENT, "en", 2).body()).contains("Two P-1");
        assertThat(writeMessage.writeAgain(CONTENT, "en", 1).body()).contains("You gave back your resident permit P-1");
    }

    @Test
    void nobody_stays_without_a_message_because_a_template_asks_for_a_word_that_is_no_longer_there() {
        publish("en", 2, "Two {permitNumber} {formerWord}", NOON);

        assertThat(written("en").templateVersion()).isEqualTo(1);
        assertThat(writeMessage.writeAgain(CONTENT, "en", 2).templateVersion()).isEqualTo(1);
    }

    @Test
    void an_executor_is_told_for_whom_they_read_it() {
        Content toExecutor = new Content(
                CONTENT.kind(), CONTENT.channel(), "Ed Executor", Optional.of("Rita Resident"), CONTENT.words());
        Content text = new Content(
                CONTENT.kind(), MessageChannel.SMS, "Ed Executor", Optional.of("Rita Resident"), CONTENT.words());

        assertThat(writeMessage.write(toExecutor, "en").body())
                .startsWith("Dear Ed Executor\n\nWe write to you because you act as executor of Rita Resident.")
                .contains("\n\nYou gave back your resident permit P-1.");
        assertThat(writeMessage.write(text, "en").body())
                .startsWith("For the executor of Rita Resident: Your resident parking permit P-1 was given back");
    }

    private Written written(String language) {
        return writeMessage.write(CONTENT, language);
    }

    private void publish(String language, int number, String body, Instant from) {
        TemplateKey key = TemplateKey.of(MessageKind.PERMIT_SURRENDERED, MessageChannel.EMAIL, language);
        MessageTemplate template = MessageTemplate.draft(key, number, new Wording("S", body), "olga", NOON);
        template.publish(from, "sue", NOON);
        published.add(template);
    }

    private final class InMemory implements MessageTemplates {
        @Override
        public void save(MessageTemplate template) {
            throw new UnsupportedOperationException();
        }

        @Override
        public int nextNumber(TemplateKey key) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<MessageTemplate> find(TemplateKey key, int number) {
            return list(key, number + 1, 1).stream()
                    .filter(template -> template.number() == number)
                    .findFirst();
        }

        @Override
        public Optional<MessageTemplate> findForUpdate(TemplateKey key, int number) {
            return find(key, number);
        }

        @Override
        public Optional<MessageTemplate> findInForce(TemplateKey key, Instant at) {
            return published.stream()
                    .filter(template -> template.key().equals(key) && template.countsAt(at))
                    .max(Comparator.comparing((MessageTemplate template) ->
                                    template.effectiveFrom().orElseThrow())
                            .thenComparing(MessageTemplate::number));
        }

        @Override
        public List<MessageTemplate> list(TemplateKey key, int below, int limit) {
            return published.stream()
                    .filter(template -> template.key().equals(key) && template.number() < below)
                    .sorted(Comparator.comparing(MessageTemplate::number).reversed())
                    .limit(limit)
                    .toList();
        }

        @Override
        public List<TemplateKey> listKeys() {
            return published.stream().map(MessageTemplate::key).distinct().toList();
        }
    }
}
