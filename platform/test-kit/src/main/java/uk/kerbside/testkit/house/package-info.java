/**
 * The house style as far as a machine can check it. A service's architecture test is one line,
 * {@code HouseRules.check("uk.kerbside.permits")}. Rules say what is allowed (white lists), each one fails when it
 * finds nothing to look at, and each one is itself tested on a small bad service.
 */
package uk.kerbside.testkit.house;
