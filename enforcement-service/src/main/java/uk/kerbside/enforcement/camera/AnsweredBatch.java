package uk.kerbside.enforcement.camera;

import java.util.List;
import uk.kerbside.enforcement.check.KeptBatch;

/** A batch that is kept, with each of its reads in the order in which they were sent. */
public record AnsweredBatch(KeptBatch kept, List<JudgedRead> reads) {}
