/**
 * Cameras. They send what they read in batches, each read with the reader's confidence. An answer to a camera is weaker
 * than one to an officer: a look-alike or a doubtful read is only looked at, a read of a bay sends an officer, and a
 * read of a school street waits until late registration has closed, then is judged again, once.
 */
package uk.kerbside.enforcement.camera;
