package uk.kerbside.enforcement.camera;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import uk.kerbside.enforcement.check.CheckAnswer;
import uk.kerbside.enforcement.knowledge.CurrentKnowledge;
import uk.kerbside.enforcement.knowledge.Knowledge;
import uk.kerbside.kernel.Place;
import uk.kerbside.kernel.PlaceCode;
import uk.kerbside.kernel.vrm.Vrm;

/** Finds look-alikes of a mark that may park here, in this bay, then: one of them may be what the camera saw. */
@ApplicationScoped
class FindLookAlikes {
    private final LookAlikes lookAlikes;
    private final CurrentKnowledge current;
    private final int atMost;

    FindLookAlikes(LookAlikes lookAlikes, CurrentKnowledge current, CameraSettings settings) {
        this.lookAlikes = lookAlikes;
        this.current = current;
        this.atMost = settings.nearAtMost();
    }

    List<String> list(CheckAnswer answer) {
        Knowledge knowledge = current.get();
        Vrm read = Vrm.of(answer.vrm());
        return knowledge.place(PlaceCode.of(answer.place())).stream()
                .flatMap(place -> lookAlikes.of(read, knowledge::mayKnow).stream()
                        .filter(other -> read.matches(other) == Vrm.Match.NONE)
                        .filter(other -> isGood(other, place, answer, knowledge)))
                .limit(atMost)
                .map(Vrm::value)
                .toList();
    }

    private static boolean isGood(Vrm mark, Place place, CheckAnswer answer, Knowledge knowledge) {
        return knowledge.rightsOf(mark).stream()
                .map(known -> known.right())
                .filter(right -> right.reaches(place.code())
                        && right.confers(answer.bayClass().orElseThrow(), place))
                .filter(right -> right.vrms().anyMatch(mark::equals))
                .anyMatch(right -> right.stateAt(answer.at(), mark).covers());
    }
}
