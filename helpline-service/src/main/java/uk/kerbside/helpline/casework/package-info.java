/**
 * Cases: what the helpline still has to see to, by when, and who does it.
 *
 * <p>A case has a reason out of the council's catalogue, and the reason says how many working days it may take. Working
 * hours are configuration; bank holidays are those permits publishes.
 */
package uk.kerbside.helpline.casework;
