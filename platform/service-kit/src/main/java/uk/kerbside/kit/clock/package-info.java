/** Time: the instant comes from an injected {@link java.time.InstantSource}, days and hours from the council's zone. */
package uk.kerbside.kit.clock;
