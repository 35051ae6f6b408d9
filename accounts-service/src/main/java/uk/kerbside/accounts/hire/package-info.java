/** Hires: whoever has a vehicle until a day is told some days before, because a permit for it would cover nobody after. */
package uk.kerbside.accounts.hire;
