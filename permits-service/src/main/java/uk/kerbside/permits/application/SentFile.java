package uk.kerbside.permits.application;

import uk.kerbside.permits.evidence.Paper;

/**
 * A file somebody sends.
 *
 * @param paper what they say it is
 * @param claimed the media type they give it; {@code application/octet-stream} claims nothing
 */
public record SentFile(Paper paper, String claimed, byte[] content) {}
