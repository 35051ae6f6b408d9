package uk.kerbside.bad.chicken;

import uk.kerbside.bad.egg.Shell;

/** Half of a circle. */
public class Hen {
    Shell shell;
}
