/** What the hot path does, one step at a time, measured with JMH. */
package uk.kerbside.bench.micro;
