package uk.kerbside.accounts.account;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import uk.kerbside.kit.problem.InvalidRequestException;

/**
 * How a customer reads. May tell of their health or origin: this service keeps it for itself.
 *
 * @param language two letters of ISO 639-1; messages are in it where the council has a translation, else in English
 * @param largePrint whether letters are in large print
 */
public record ReadingNeeds(String language, boolean largePrint) {
    /** English in usual print. */
    public static final ReadingNeeds USUAL = new ReadingNeeds("en", false);

    private static final Set<String> LANGUAGES = Arrays.stream(Locale.getISOLanguages())
            .filter(code -> code.length() == 2)
            .collect(Collectors.toUnmodifiableSet());

    /** Whether it stands for one: two letters of ISO 639-1. */
    public static boolean isLanguage(String code) {
        return LANGUAGES.contains(code);
    }

    /** @throws InvalidRequestException when there is no such language */
    public static ReadingNeeds of(String language, boolean largePrint) {
        if (!isLanguage(language)) {
            throw new InvalidRequestException("/language", "is no language of ISO 639-1");
        }
        return new ReadingNeeds(language, largePrint);
    }

    @Override
    public String toString() {
        return "ReadingNeeds[]";
    }
}
