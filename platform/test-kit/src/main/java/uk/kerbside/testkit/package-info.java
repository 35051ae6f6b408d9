/**
 * What the tests of every service need: the real PostgreSQL and Kafka ({@link uk.kerbside.testkit.Backing}), tokens, a
 * clock that can be moved, other services' events, and the rules that code and HTTP have to keep. In test scope only;
 * nothing here is part of a running service.
 */
package uk.kerbside.testkit;
