package uk.kerbside.bench.micro;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import uk.kerbside.kernel.vrm.NearMark;
import uk.kerbside.kernel.vrm.Vrm;

/** Reading, folding and comparing marks. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
public class Marks {
    /** As typed. */
    @Param({"AB12 CDE", "LGO9RVK"})
    public String typed;

    private Vrm slipped;
    private Vrm meant;

    /** Two marks that look alike. */
    @Setup
    public void prepare() {
        slipped = Vrm.of("LGO9RVK");
        meant = Vrm.of("LG09RVK");
    }

    /** From what was typed to the number rights are found by. */
    @Benchmark
    public long readAndFold() {
        return Vrm.of(typed).folded().key();
    }

    /** The legal readings of both sides, intersected. */
    @Benchmark
    public Vrm.Match matchConfusable() {
        return slipped.matches(meant);
    }

    /** Every key a near mark may stand under: only when nothing is known of the mark itself. */
    @Benchmark
    public long[] nearKeys() {
        return NearMark.keys(slipped, every -> true);
    }
}
