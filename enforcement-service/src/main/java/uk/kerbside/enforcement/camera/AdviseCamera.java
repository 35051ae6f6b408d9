package uk.kerbside.enforcement.camera;

import java.util.List;
import java.util.Optional;
import uk.kerbside.enforcement.check.CheckAnswer;
import uk.kerbside.kernel.BayClass;
import uk.kerbside.kernel.finding.Advice;
import uk.kerbside.kernel.finding.Outcome;

/** Turns what a check would have advised an officer into what a camera may be told. */
final class AdviseCamera {
    /** The advice with its reasons. */
    record Advised(CameraAdvice advice, Optional<String> code, List<String> reasons) {}

    private final SoundRead read;
    private final CheckAnswer finding;
    private final List<String> lookAlikes;

    private AdviseCamera(SoundRead read, CheckAnswer finding, List<String> lookAlikes) {
        this.read = read;
        this.finding = finding;
        this.lookAlikes = lookAlikes;
    }

    /** Whether nothing speaks against the driver: no look-alike is looked for, and nothing is provisional. */
    static boolean isInOrder(SoundRead read, CheckAnswer finding) {
        return finding.advice() == Advice.Word.NONE || isExit(read);
    }

    private static boolean isExit(SoundRead read) {
        return read.bayClass() == BayClass.SCHOOL_STREET && read.isLeaving();
    }

    static Advised on(
            SoundRead read, CheckAnswer finding, List<String> lookAlikes, double lookBelow, boolean isProvisional) {
        return new AdviseCamera(read, finding, lookAlikes).advise(lookBelow, isProvisional);
    }

    private Advised advise(double lookBelow, boolean isProvisional) {
        if (isExit(read)) {
            return of(CameraAdvice.NONE, "Leaving a school street is always allowed.");
        }
        if (finding.advice() == Advice.Word.NONE) {
            return new Advised(CameraAdvice.NONE, Optional.empty(), finding.reasons());
        }
        if (isProvisional) {
            return of(
                    CameraAdvice.WAIT,
                    "Late registration is still open: this read is judged again when it has closed.");
        }
        if (read.confidence() < lookBelow) {
            return of(CameraAdvice.LOOK, "The reader was not sure enough of the mark.");
        }
        if (!lookAlikes.isEmpty()) {
            return of(CameraAdvice.LOOK, "A mark that a camera takes for this one has a right here.");
        }
        return read.bayClass() == BayClass.SCHOOL_STREET ? inSchoolStreet() : inBay();
    }

    private Advised inSchoolStreet() {
        if (finding.outcome() == Outcome.PAPER_ON_FILE) {
            return of(CameraAdvice.REFER, "A paper permit of this mark is on file, which a camera cannot see.");
        }
        return switch (finding.advice()) {
            case CODE -> new Advised(CameraAdvice.CODE, finding.suggestedCode(), finding.reasons());
            case NONE, REFER, LOOK_AT_WINDSCREEN, LOOK_AT_LOCATION ->
                new Advised(CameraAdvice.REFER, Optional.empty(), finding.reasons());
        };
    }

    private Advised inBay() {
        return finding.advice() == Advice.Word.REFER
                ? new Advised(CameraAdvice.REFER, Optional.empty(), finding.reasons())
                : of(CameraAdvice.SEND_OFFICER, "A camera sees no windscreen: in a bay or car park an officer looks.");
    }

    private static Advised of(CameraAdvice advice, String reason) {
        return new Advised(advice, Optional.empty(), List.of(reason));
    }
}
