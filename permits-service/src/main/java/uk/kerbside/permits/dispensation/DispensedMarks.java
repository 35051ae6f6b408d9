package uk.kerbside.permits.dispensation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import uk.kerbside.kernel.vrm.Vrm;

/**
 * Which vehicles a dispensation is for, and when. What was good stays as it was: a mark that is taken off ends then. A view of
 * the dispensation's own rows; not thread-safe.
 */
final class DispensedMarks {
    private final List<DispensedMark> rows;

    DispensedMarks(List<DispensedMark> rows) {
        this.rows = rows;
    }

    /** These vehicles from then on; others are not any more. */
    void are(List<Vrm> vehicles, Instant from, Instant until) {
        List<String> named = vehicles.stream().map(Vrm::value).toList();
        List<DispensedMark> changed = new ArrayList<>();
        for (DispensedMark mark : rows) {
            boolean stays = !mark.isGoodAfter(from) || named.contains(mark.vrm());
            changed.add(stays ? mark : mark.over(from));
        }
        named.stream()
                .filter(vrm -> rows.stream().noneMatch(mark -> mark.vrm().equals(vrm) && mark.isGoodAfter(from)))
                .forEach(vrm -> changed.add(new DispensedMark(vrm, from, until)));
        changed.removeIf(DispensedMark::isEmpty);
        rows.clear();
        rows.addAll(changed);
    }

    /** Those it is for then, or will be for. */
    List<Vrm> at(Instant now) {
        return rows.stream()
                .filter(mark -> mark.isGoodAfter(now))
                .map(mark -> Vrm.of(mark.vrm()))
                .distinct()
                .toList();
    }
}
