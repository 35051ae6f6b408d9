package uk.kerbside.kernel;

/** Whether an officer asks the system or looks at the windscreen. */
public enum Medium {
    VIRTUAL,
    PAPER
}
