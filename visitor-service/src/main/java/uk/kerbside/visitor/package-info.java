/** Virtual visitor credit, and the visits it is spent on. */
package uk.kerbside.visitor;
