/**
 * Third parties, such as pay-by-phone operators, and the rights they tell of. An operator writes and sees its own rights
 * only: which operator it is, its token says. One right at a time goes out at once; a series of them is loaded first,
 * and counts from the moment of the switch, all of it, in the place of the one before. See ADR 0021.
 *
 * <p>Rights go onto the same topic as everybody's, through the journal, and come back from it like any other: nothing
 * is answered from what lies here.
 */
package uk.kerbside.enforcement.operator;
