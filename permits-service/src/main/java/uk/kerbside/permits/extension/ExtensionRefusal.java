package uk.kerbside.permits.extension;

import uk.kerbside.kit.problem.Refusal;

/** Why something cannot be done with a bulk extension. */
public enum ExtensionRefusal implements Refusal {
    EXTENSION_NOT_READY("This extension is not ready to be applied"),
    EXTENSION_OVER("This extension is over");

    private final String title;

    ExtensionRefusal(String title) {
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }
}
