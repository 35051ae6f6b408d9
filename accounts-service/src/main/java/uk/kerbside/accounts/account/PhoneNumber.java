package uk.kerbside.accounts.account;

/**
 * A telephone number in E.164 form, such as {@code +442079460018}: the same number is the same text, however it was
 * typed.
 *
 * @param canReceiveTexts false only when the number is known to be a land line
 */
public record PhoneNumber(String e164, boolean canReceiveTexts) {
    private static final int SHOWN = 3;

    /** A telephone number is personal data: logs get its country only. */
    @Override
    public String toString() {
        return e164.substring(0, Math.min(SHOWN, e164.length())) + "***";
    }
}
