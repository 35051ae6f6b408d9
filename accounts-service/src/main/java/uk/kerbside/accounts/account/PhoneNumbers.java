package uk.kerbside.accounts.account;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Reads telephone numbers as people write them. Numbers without a country are the council's country's. Thread-safe. */
@ApplicationScoped
public class PhoneNumbers {
    private final PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
    private final String region;

    PhoneNumbers(AccountSettings settings) {
        this.region = settings.phoneRegion();
    }

    /**
     * Reads one number. Asks only whether there could be such a number: ranges in use change faster than any list.
     *
     * @return empty for what can be no number, and for one with an extension, which nobody could ring or text
     */
    public Optional<PhoneNumber> read(String typed) {
        try {
            Phonenumber.PhoneNumber number = numbers.parse(typed, region);
            if (!numbers.isPossibleNumber(number) || number.hasExtension()) {
                return Optional.empty();
            }
            return Optional.of(new PhoneNumber(
                    numbers.format(number, PhoneNumberFormat.E164),
                    numbers.getNumberType(number) != PhoneNumberType.FIXED_LINE));
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }
}
