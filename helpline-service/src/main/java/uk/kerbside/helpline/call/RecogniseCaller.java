package uk.kerbside.helpline.call;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import uk.kerbside.kit.problem.InvalidRequestException;

/** Finds out who may be calling. Asks accounts, so it comes before the transaction that takes the call. */
@ApplicationScoped
public class RecogniseCaller {
    private static final String DIRECT = "DIRECT";
    private static final int DIGITS_KEPT = 3;

    private final PhoneBook phoneBook;
    private final CallSettings settings;

    RecogniseCaller(PhoneBook phoneBook, CallSettings settings) {
        this.phoneBook = phoneBook;
        this.settings = settings;
    }

    /**
     * @param number as it was shown to the agent, if it was
     * @param sourceService who passed the caller on; nobody when empty
     * @throws InvalidRequestException when nobody of that name passes callers on
     */
    public Caller recognise(Optional<String> number, Optional<String> sourceService) {
        String source = sourceService.orElse(DIRECT);
        if (!settings.sourceServices().contains(source)) {
            throw new InvalidRequestException("/sourceService", "is none of " + sorted(settings));
        }
        return new Caller(
                source,
                number.map(RecogniseCaller::end),
                number.map(phoneBook::lookUp).orElse(Recognition.none(RecognitionOutcome.NUMBER_WITHHELD)));
    }

    private static String sorted(CallSettings settings) {
        return String.join(", ", settings.sourceServices().stream().sorted().toList());
    }

    private static String end(String number) {
        String digits = number.replaceAll("\\D", "");
        return digits.substring(Math.max(0, digits.length() - DIGITS_KEPT));
    }
}
