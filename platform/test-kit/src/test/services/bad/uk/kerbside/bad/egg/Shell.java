package uk.kerbside.bad.egg;

import uk.kerbside.bad.chicken.Hen;

/** The other half. */
public class Shell {
    Hen hen;
}
