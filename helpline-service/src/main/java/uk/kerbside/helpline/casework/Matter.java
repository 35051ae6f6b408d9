package uk.kerbside.helpline.casework;

import java.util.Optional;

/**
 * What a case is about.
 *
 * @param accountId whom it is about; the account of its call when left out
 * @param callId the call in which it came up
 * @param reason a code of {@link CaseReasons}
 * @param note what was said
 */
public record Matter(Optional<String> accountId, Optional<String> callId, String reason, Optional<String> note) {
    Matter about(Optional<String> account) {
        return new Matter(account, callId, reason, note);
    }
}
