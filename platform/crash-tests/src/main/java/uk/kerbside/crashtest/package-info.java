/**
 * A small service that tells itself numbered facts on several keys, one of them poisoned, and writes down what it
 * hears. The crash tests halt it at each {@link uk.kerbside.kit.crash.CrashPoint} and compare told with heard.
 */
package uk.kerbside.crashtest;
