/**
 * Every answer that is no success: a problem document (RFC 9457) with a stable code.
 *
 * <p>Features say no with {@link uk.kerbside.kit.problem.RefusedException} and an enum of their own that implements
 * {@link uk.kerbside.kit.problem.Refusal}; what all services say alike stands in
 * {@link uk.kerbside.kit.problem.CommonProblem}. One set of mappers makes documents of these and of whatever the
 * framework throws. A detail is written for the person who reads it and never tells of the inside.
 */
package uk.kerbside.kit.problem;
