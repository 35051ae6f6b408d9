package uk.kerbside.accounts.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.kerbside.kit.problem.InvalidRequestException;
import uk.kerbside.kit.problem.Problem;

/**
 * Who somebody is and how to reach them. Only this service knows.
 *
 * @param name of the person or the organisation
 */
public record Contact(
        String name, Optional<String> email, Optional<PhoneNumber> phone, PreferredChannel preferredChannel) {

    /** @throws InvalidRequestException when the preferred way does not lead anywhere */
    public Contact {
        List<Problem.Fault> faults = new ArrayList<>();
        if (preferredChannel == PreferredChannel.EMAIL && email.isEmpty()) {
            faults.add(new Problem.Fault("/email", "is missing although messages shall come by e-mail"));
        }
        if (preferredChannel == PreferredChannel.SMS && phone.isEmpty()) {
            faults.add(new Problem.Fault("/phone", "is missing although messages shall come as text messages"));
        }
        if (preferredChannel == PreferredChannel.SMS
                && phone.filter(number -> !number.canReceiveTexts()).isPresent()) {
            faults.add(new Problem.Fault("/phone", "is a land line, which receives no text messages"));
        }
        if (!faults.isEmpty()) {
            throw new InvalidRequestException(faults);
        }
    }

    @Override
    public String toString() {
        return "Contact by " + preferredChannel;
    }
}
