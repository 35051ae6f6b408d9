package uk.kerbside.accounts.message;

import uk.kerbside.kit.problem.Refusal;

/** Why a message is not sent again. */
public enum MessageRefusal implements Refusal {
    MESSAGE_NOT_GIVEN_UP("The message is on its way or has arrived"),
    MESSAGE_OF_NO_USE("The message would come too late");

    private final String title;

    MessageRefusal(String title) {
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }
}
