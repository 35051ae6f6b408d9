/**
 * Places, permit types, permits and dispensations as the Alliance for Parking Data Standards shapes them (ISO/TS 5206-1, APDS
 * 4.0), so that a national platform or another parking system can read them without knowing this suite. {@code docs/apds.md} says
 * what stands where, and what is left out.
 */
package uk.kerbside.permits.apds;
