package uk.kerbside.testkit.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.kerbside.kit.imports.ImportRefusal;
import uk.kerbside.kit.problem.CommonProblem;
import uk.kerbside.kit.problem.Refusal;

class CommittedPagesTest {
    @TempDir
    Path folder;

    @Test
    void the_page_on_problems_says_what_all_services_answer_alike() {
        ProblemsPage.ofKit();
    }

    @Test
    void the_page_on_settings_says_what_all_services_have() {
        SettingsPage.ofKit();
    }

    @Test
    void settings_are_read_with_what_their_comments_say() throws IOException {
        Path sources = Files.createDirectories(folder.resolve("src/main/java"));
        Path resources = Files.createDirectories(folder.resolve("src/main/resources"));
        Files.writeString(resources.resolve("application.properties"), "story.inner.said-elsewhere=7\n");
        Files.writeString(sources.resolve("Settings.java"), """
                @ConfigMapping(prefix = "story")
                interface Settings {
                    /** How long {@code it} may
                     * take. */
                    @WithDefault("5s")
                    Duration takesAtMost();

                    Optional<String> silent();

                    Inner inner();

                    Map<String, Inner> others();

                    interface Inner {
                        /** By whom. */
                        int saidElsewhere();
                    }
                }
                """);

        assertThat(SettingsOf.module(folder))
                .containsExactly(
                        new Setting("story.inner.said-elsewhere", Optional.of("7"), "By whom."),
                        new Setting("story.others.<name>.said-elsewhere", Optional.empty(), "By whom."),
                        new Setting("story.silent", Optional.empty(), ""),
                        new Setting("story.takes-at-most", Optional.of("5s"), "How long `it` may take."));
    }

    @Test
    void every_enum_of_codes_is_found() {
        assertThat(RefusalsOf.kit())
                .contains(CommonProblem.values())
                .contains(ImportRefusal.values())
                .extracting(Refusal::name)
                .contains("LETTER_NOT_WAITING");
    }

    @Test
    void a_file_that_says_the_same_passes() throws IOException {
        CommittedFile file = file("one\ntwo\n");

        assertThatCode(() -> file.mustBe("one\ntwo\n")).doesNotThrowAnyException();
    }

    @Test
    void a_file_that_says_something_else_is_shown_line_by_line() throws IOException {
        CommittedFile file = file("one\ntwo\nthree\n");

        assertThatThrownBy(() -> file.mustBe("one\n2\nthree\n"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Line 2")
                .hasMessageContaining("committed: two")
                .hasMessageContaining("code:      2");
    }

    @Test
    void a_file_that_is_missing_says_nothing() {
        CommittedFile file = new CommittedFile(folder.resolve("missing.json"), false);

        assertThatThrownBy(() -> file.mustBe("one\n")).hasMessageContaining("missing.json");
    }

    @Test
    void a_file_is_rewritten_on_request() throws IOException {
        CommittedFile file = new CommittedFile(folder.resolve("new").resolve("page.md"), true);

        file.mustBe("one\n");

        assertThat(Files.readString(file.path())).isEqualTo("one\n");
    }

    @Test
    void a_section_is_compared_and_the_rest_of_its_page_is_not() throws IOException {
        PageSection section = new PageSection(file("by hand\n<!-- begin a -->\nrows\n<!-- end a -->\nby hand\n"), "a");

        assertThatCode(() -> section.mustBe("rows\n")).doesNotThrowAnyException();
        assertThatThrownBy(() -> section.mustBe("other rows\n")).hasMessageContaining("committed: rows");
    }

    @Test
    void a_page_without_the_section_is_told() throws IOException {
        PageSection section = new PageSection(file("by hand\n"), "a");

        assertThatThrownBy(() -> section.mustBe("rows\n")).hasMessageContaining("has no line <!-- begin a -->");
    }

    private CommittedFile file(String text) throws IOException {
        return new CommittedFile(Files.writeString(folder.resolve("page.md"), text), false);
    }
}
