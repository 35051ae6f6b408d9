/**
 * Registration marks: how one is written, which shapes the United Kingdom issues, and which marks look alike.
 *
 * <p>O and 0, I and 1 look the same on a plate and are mixed up on both sides: by the officer who types a mark and by
 * the holder who registered it. A mark is folded to find what could be meant, and read back through the grammars to
 * tell what may have been meant.
 */
package uk.kerbside.kernel.vrm;
