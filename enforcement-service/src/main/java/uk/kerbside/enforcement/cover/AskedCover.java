package uk.kerbside.enforcement.cover;

import java.time.Instant;
import java.util.Optional;
import uk.kerbside.enforcement.camera.AnsweredBatch;
import uk.kerbside.enforcement.check.CheckQuestion;

/**
 * One question in which everything is there.
 *
 * @param read the camera's read it is the question of, if it is one's
 */
record AskedCover(CheckQuestion question, Instant at, Instant knownAt, Optional<AnsweredBatch> read) {}
