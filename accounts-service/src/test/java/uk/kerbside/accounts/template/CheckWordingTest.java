package uk.kerbside.accounts.template;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.kerbside.accounts.template.Checking.faults;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.kerbside.accounts.message.MessageKind;
import uk.kerbside.events.messages.MessageChannel;

/** What is refused of texts that officers send in. */
@Tag("A-9")
class CheckWordingTest {
    private static final String ISSUED = "Permit {permitNumber} is good to the end of {lastDay}.";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{remedy}",
                "{permitNumber.toUpperCase}",
                "{permitNumber.getClass.getName}",
                "{config:property('quarkus.datasource.password')}",
                "{inject:settings.apiKey}",
                "{#if remedy}yes{/if}",
                "{#for one in permitNumber}x{/for}",
                "{#include other}{/include}",
                "{#each permitNumber}x{/each}",
                "{#if permitNumber}",
                "{#fragment id=x}y{/fragment}"
            })
    void a_text_that_asks_for_anything_but_its_words_is_refused(String part) {
        assertThat(faults(MessageKind.PERMIT_ISSUED, MessageChannel.SMS, "", ISSUED + part))
                .isNotEmpty()
                .allMatch(fault -> fault.startsWith("/body "));
    }

    @Test
    void every_fault_is_named_at_once() {
        assertThat(faults(MessageKind.PAYMENT_REQUESTED, MessageChannel.EMAIL, "{nothing}", "Please pay {price}."))
                .satisfiesExactly(
                        unknown -> assertThat(unknown).startsWith("/subject asks for \"nothing\""),
                        unnamed -> assertThat(unnamed).isEqualTo("/body does not always show {applicationId}"),
                        unsaid -> assertThat(unsaid).isEqualTo("/body does not always say NOT YET VALID"));
    }

    @Test
    void what_is_missing_is_named_beside_what_cannot_be_filled_in() {
        assertThat(faults(MessageKind.PERMIT_ISSUED, MessageChannel.SMS, "", "{prize} {lastDay}"))
                .satisfiesExactly(
                        unknown -> assertThat(unknown).startsWith("/body asks for \"prize\""),
                        unnamed -> assertThat(unnamed).isEqualTo("/body does not always show {permitNumber}"));
    }

    @Test
    void what_must_be_read_must_not_hang_on_a_word_that_may_be_missing() {
        String hidden = "{#if vehicles}Permit {permitNumber} is good to {lastDay}.{/if}";

        assertThat(faults(MessageKind.PERMIT_ISSUED, MessageChannel.LETTER, "A permit", hidden))
                .containsExactlyInAnyOrder(
                        "/body does not always show {permitNumber}", "/body does not always show {lastDay}");
    }

    @Test
    void what_may_be_missing_is_asked_for_before_it_is_shown() {
        assertThat(faults(
                        MessageKind.PERMIT_SUSPENDED,
                        MessageChannel.EMAIL,
                        "Suspended until {until}",
                        "{permitNumber} is suspended until {until}. {#if words}{words}{/if} Appeal by {appealUntil}."))
                .containsExactly(
                        "/subject shows {until} also when there is none: put it into {#if until}",
                        "/body shows {until} also when there is none: put it into {#if until}");
        assertThat(faults(
                        MessageKind.PERMIT_SUSPENDED,
                        MessageChannel.EMAIL,
                        "Suspended{#if until} until {until}{/if}",
                        "{permitNumber} is suspended{#if until} until {until}{#else} for good{/if}: {appealUntil}."))
                .isEmpty();
        assertThat(faults(MessageKind.PERMIT_SURRENDERED, MessageChannel.SMS, "", "{permitNumber} {website}"))
                .containsExactly("/body shows {website} also when there is none: put it into {#if website}");
    }

    @Test
    void a_letter_is_worded_in_what_can_be_printed() {
        TemplateKey urdu = TemplateKey.of(MessageKind.PERMIT_SURRENDERED, MessageChannel.LETTER, "ur");
        TemplateKey bulgarian = TemplateKey.of(MessageKind.PERMIT_SURRENDERED, MessageChannel.LETTER, "bg");
        TemplateKey text = TemplateKey.of(MessageKind.PERMIT_SURRENDERED, MessageChannel.SMS, "ur");

        assertThat(faults(urdu, new Wording("P", "پرمٹ {permitNumber}")))
                .containsExactly("/body has \"پ\", which letters cannot be printed in");
        assertThat(faults(bulgarian, new Wording("Разрешение", "Разрешение {permitNumber} – “край”")))
                .isEmpty();
        assertThat(faults(text, new Wording("", "پرمٹ {permitNumber}"))).isEmpty();
    }

    @Test
    void not_yet_valid_is_said_to_the_letter_in_every_language() {
        TemplateKey polish = TemplateKey.of(MessageKind.PAYMENT_CHASED, MessageChannel.SMS, "pl");

        assertThat(faults(polish, new Wording("", "NIEWAŻNE: {description}, {price}, {payableUntil}")))
                .containsExactly("/body does not always say NOT YET VALID");
        assertThat(faults(polish, new Wording("", "NIEWAŻNE, NOT YET VALID: {description}, {price}")))
                .isEmpty();
    }

    @Test
    void a_text_message_has_as_many_parts_as_are_allowed_and_no_more() {
        String start = "P-7KQ2-9XNM 23 November 2027";
        String words = "{permitNumber} {lastDay}";
        String longest = words + "x".repeat(4 * 153 - start.length());

        assertThat(faults(MessageKind.PERMIT_ISSUED, MessageChannel.SMS, "", longest))
                .isEmpty();
        assertThat(faults(MessageKind.PERMIT_ISSUED, MessageChannel.SMS, "", longest + "x"))
                .containsExactly("/body takes 5 parts of a text message, and may take 4");
        assertThat(faults(MessageKind.PERMIT_ISSUED, MessageChannel.LETTER, "A permit", longest + "x"))
                .isEmpty();
    }

    @Test
    void a_subject_is_one_line_where_there_is_one_and_none_elsewhere() {
        assertThat(faults(MessageKind.PERMIT_ISSUED, MessageChannel.EMAIL, " ", ISSUED))
                .containsExactly("/subject is missing");
        assertThat(faults(MessageKind.PERMIT_ISSUED, MessageChannel.EMAIL, "One\ntwo", ISSUED))
                .containsExactly("/subject must be one line of at most 200 characters");
        assertThat(faults(MessageKind.PERMIT_ISSUED, MessageChannel.SMS, "A permit", ISSUED))
                .containsExactly("/subject is not sent this way: leave it out");
    }

    @Test
    void a_frame_holds_the_message() {
        TemplateKey frame = new TemplateKey(TemplateName.FRAME, MessageChannel.LETTER, "cy");

        assertThat(faults(frame, new Wording("", "Annwyl {name}\n\n{council}")))
                .containsExactly("/body does not always show {message}");
        assertThat(faults(frame, new Wording("", "Annwyl {name}\n\n{message}\n\n{council}")))
                .isEmpty();
        assertThat(TemplateKey.find("FRAME", "SMS", "cy")).isEmpty();
        assertThat(TemplateKey.find("PERMIT_ISSUED", "SMS", "xx")).isEmpty();
        assertThat(TemplateKey.find("PERMIT_EATEN", "SMS", "cy")).isEmpty();
    }

    @Test
    void a_word_put_in_is_never_read_as_a_template() {
        TemplateText text = TemplateText.sound("B {permitNumber}", List.of("permitNumber"));

        assertThat(text.write(Map.of("permitNumber", "{council} <b>"))).isEqualTo("B {council} <b>");
    }
}
