package uk.kerbside.helpline.call;

import java.util.List;
import java.util.Optional;

/**
 * Whom the caller's number belongs to.
 *
 * @param accountIds whose it may be; empty unless the number was recognised
 */
public record Recognition(RecognitionOutcome outcome, List<String> accountIds) {
    public Recognition {
        accountIds = List.copyOf(accountIds);
    }

    /** A number that was looked up. */
    public static Recognition of(List<String> accountIds) {
        RecognitionOutcome outcome =
                switch (accountIds.size()) {
                    case 0 -> RecognitionOutcome.NUMBER_UNKNOWN;
                    case 1 -> RecognitionOutcome.ONE_ACCOUNT;
                    default -> RecognitionOutcome.SEVERAL_ACCOUNTS;
                };
        return new Recognition(outcome, accountIds);
    }

    /** Nobody was recognised, for this reason. */
    public static Recognition none(RecognitionOutcome outcome) {
        return new Recognition(outcome, List.of());
    }

    /** The account the call is about until the agent says otherwise. */
    Optional<String> onlyAccount() {
        return outcome == RecognitionOutcome.ONE_ACCOUNT ? Optional.of(accountIds.getFirst()) : Optional.empty();
    }

    /** What the agent is told. */
    public String sentence() {
        return switch (outcome) {
            case NUMBER_WITHHELD -> "No number came with the call. Ask who is calling.";
            case NUMBER_UNKNOWN -> "Nobody has given this number. Ask who is calling.";
            case NOT_A_NUMBER -> "This is not a telephone number that can be looked up. Ask who is calling.";
            case ONE_ACCOUNT -> "The number belongs to account " + accountIds.getFirst() + ".";
            case SEVERAL_ACCOUNTS ->
                "The number belongs to " + accountIds.size() + " accounts: " + String.join(", ", accountIds)
                        + ". Ask which one the call is about.";
            case ACCOUNTS_AWAY -> "The caller could not be recognised: numbers cannot be looked up just now.";
        };
    }
}
