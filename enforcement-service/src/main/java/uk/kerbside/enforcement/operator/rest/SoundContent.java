package uk.kerbside.enforcement.operator.rest;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import uk.kerbside.enforcement.check.CheckRefusal;
import uk.kerbside.enforcement.operator.JudgeContent;
import uk.kerbside.enforcement.operator.RightContent;
import uk.kerbside.kit.problem.InvalidRequestException;
import uk.kerbside.kit.problem.Problem;
import uk.kerbside.kit.problem.RefusedException;

/** Answers a request that is at fault with every fault, and lets a sound one pass. */
@ApplicationScoped
class SoundContent {
    private final JudgeContent judge;

    SoundContent(JudgeContent judge) {
        this.judge = judge;
    }

    /**
     * @throws InvalidRequestException that names every fault of the request itself
     * @throws RefusedException {@code PLACE_UNKNOWN} when that is all there is
     */
    RightContent of(JudgeContent.Told told) {
        JudgeContent.Judged judged = judge.judge(told);
        List<Problem.Fault> faults = judged.faults().stream()
                .filter(fault -> !fault.code().equals(JudgeContent.PLACE_UNKNOWN))
                .map(fault -> new Problem.Fault("/" + fault.field(), fault.message()))
                .toList();
        if (!faults.isEmpty()) {
            throw new InvalidRequestException(faults);
        }
        return judged.content()
                .orElseThrow(() -> new RefusedException(
                        CheckRefusal.PLACE_UNKNOWN, "The council does not have all of the places you name."));
    }
}
