/**
 * Waiting lists: who is next where all permits of a type for a place are held.
 *
 * <p>A place has so many permits of a type ({@link uk.kerbside.permits.limit.SetLimits}). Who applies when all are held may
 * wait instead of being refused, in the order of application. One that falls free, for whatever reason, is offered to the
 * first and held for them; not taken in time, it goes to the next. Nobody passes those who wait.
 */
package uk.kerbside.permits.waiting;
