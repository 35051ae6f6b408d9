package uk.kerbside.helpline.call.clients;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import uk.kerbside.helpline.call.PhoneBook;
import uk.kerbside.helpline.call.Recognition;
import uk.kerbside.helpline.call.RecognitionOutcome;

/** The numbers accounts knows. Whatever goes wrong there, the agent can take the call. */
@ApplicationScoped
class AccountsPhoneBook implements PhoneBook {
    private static final Logger LOG = Logger.getLogger(AccountsPhoneBook.class);

    private final PhoneLookups lookups;

    AccountsPhoneBook(@RestClient PhoneLookups lookups) {
        this.lookups = lookups;
    }

    @Override
    public Recognition lookUp(String number) {
        try {
            return Recognition.of(
                    lookups.lookUp(new PhoneLookups.Question(number)).accountIds());
        } catch (NotANumberException e) {
            LOG.debug("Accounts finds that a caller's number is none", e);
            return Recognition.none(RecognitionOutcome.NOT_A_NUMBER);
        } catch (CircuitBreakerOpenException e) {
            // Said already, by the failures that opened it.
            LOG.debug("Accounts is not asked for a while", e);
            return Recognition.none(RecognitionOutcome.ACCOUNTS_AWAY);
        } catch (RuntimeException e) {
            LOG.warn("Accounts cannot say whose number it is", e);
            return Recognition.none(RecognitionOutcome.ACCOUNTS_AWAY);
        }
    }
}
