package uk.kerbside.accounts.letter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.accounts.letter.Letter;

/** Letters as they come out of the printer. */
@Tag("A-9")
class PrintedLettersTest {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final String BODY = "Your permit is good to the end of 23 November 2027.\n\n".repeat(12);

    @Test
    void each_letter_begins_on_a_page_of_its_own_and_no_page_is_empty() throws IOException {
        PrintedLetters printed = new PrintedLetters(
                "PF-1", List.of(letter("L-1", false, BODY), letter("L-2", false, BODY.repeat(4))), LONDON);

        assertThat(printed.pages().getFirst()).isEqualTo(new PrintedLetters.Pages(1, 1));
        assertThat(printed.pages().getLast().firstPage()).isEqualTo(2);
        try (PdfReader reader = new PdfReader(printed.pdf())) {
            assertThat(reader.getNumberOfPages())
                    .isEqualTo(1 + printed.pages().getLast().pages());
            assertThat(new PdfTextExtractor(reader).getTextFromPage(2)).contains("Łucja Resident", "12 Como Road");
        }
    }

    @Test
    void large_print_takes_more_room_and_is_dated_by_the_councils_clocks() throws IOException {
        PrintedLetters usual = new PrintedLetters("PF-1", List.of(letter("L-1", false, BODY)), LONDON);
        PrintedLetters large = new PrintedLetters("PF-2", List.of(letter("L-1", true, BODY)), LONDON);

        assertThat(usual.pages().getFirst().pages()).isEqualTo(1);
        assertThat(large.pages().getFirst().pages()).isGreaterThan(1);
        try (PdfReader reader = new PdfReader(large.pdf())) {
            assertThat(new PdfTextExtractor(reader).getTextFromPage(1)).contains("1 July 2026");
        }
    }

    private static Letter letter(String letterId, boolean largePrint, String body) {
        return new Letter(
                letterId,
                "M-1:LETTER",
                "en",
                largePrint,
                List.of("Łucja Resident", "12 Como Road", "RM1 3AB"),
                "Your parking permit",
                body,
                // Half past midnight in London, by summer time.
                Instant.parse("2026-06-30T23:30:00Z"));
    }
}
