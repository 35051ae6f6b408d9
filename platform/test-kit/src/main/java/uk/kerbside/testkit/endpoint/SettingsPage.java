package uk.kerbside.testkit.endpoint;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * {@code docs/settings.md}: every setting with its default and what it means, as the {@code @ConfigMapping} interfaces
 * say in their comments. Each service's test checks its own section.
 */
public final class SettingsPage {
    private static final String PAGE = "docs/settings.md";
    private static final String HEAD = "| Setting | Default | Meaning |\n|---|---|---|\n";

    private SettingsPage() {}

    /**
     * Checks the section of the service whose tests run.
     *
     * @param service its short name, such as {@code visitor}
     * @throws AssertionError when it says something else than the code, or a setting says nothing
     */
    public static void ofService(String service) {
        check(service, Path.of("."));
    }

    /** Checks the section of what all services have. */
    public static void ofKit() {
        check("every service", Path.of("../service-kit"));
    }

    private static void check(String name, Path module) {
        List<Setting> settings = SettingsOf.module(module);
        Faults faults = new Faults(PAGE + " is not complete");
        settings.stream()
                .filter(setting -> setting.meaning().isBlank())
                .forEach(setting -> faults.add(setting.key() + " does not say what it means"));
        faults.throwAny();
        PageSection.of(PAGE, name)
                .mustBe("\n" + HEAD + settings.stream().map(SettingsPage::row).collect(Collectors.joining()) + "\n");
    }

    private static String row(Setting setting) {
        return "| `%s` | %s | %s |\n"
                .formatted(
                        setting.key(),
                        setting.usual().map(value -> "`" + cell(value) + "`").orElse(""),
                        cell(setting.meaning()));
    }

    private static String cell(String text) {
        return text.replace("|", "\\|");
    }
}
