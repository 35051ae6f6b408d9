package uk.kerbside.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class EventsPageTest {
    private static final Path PAGE = Path.of("../../docs/events.md");
    private static final Path FRESH = Path.of("target/events.md");

    @Test
    void the_page_about_events_says_what_the_contracts_say() throws IOException {
        Files.writeString(FRESH, EventsPage.write());
        assertThat(PAGE)
                .as("docs/events.md is out of date: copy platform/event-contracts/%s over it", FRESH)
                .hasSameTextualContentAs(FRESH);
    }
}
