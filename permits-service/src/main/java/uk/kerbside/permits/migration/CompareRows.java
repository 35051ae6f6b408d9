package uk.kerbside.permits.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says about what a row of the old register and a permit of ours do not agree. */
final class CompareRows {
    private CompareRows() {}

    /** @return nothing when they agree */
    static List<Disagreement> compare(RegisterRow theirs, Optional<HeldPaper> ours, boolean repeated) {
        if (!theirs.complete() || theirs.number().isEmpty() || theirs.lastDay().isEmpty()) {
            return List.of(
                    found(DisagreementKind.UNREADABLE_IN_OLD_REGISTER, theirs, Optional.empty(), Optional.empty()));
        }
        List<Disagreement> all = new ArrayList<>();
        if (repeated) {
            all.add(found(DisagreementKind.REPEATED_IN_OLD_REGISTER, theirs, Optional.empty(), Optional.empty()));
        }
        if (ours.isEmpty()) {
            all.add(found(DisagreementKind.ONLY_IN_OLD_REGISTER, theirs, theirs.vrm(), Optional.empty()));
            return all;
        }
        HeldPaper held = ours.get();
        compare(all, DisagreementKind.MARK_DIFFERS, theirs, theirs.vrm(), Optional.of(held.vrm()));
        compare(all, DisagreementKind.PLACE_DIFFERS, theirs, theirs.place(), held.place());
        compare(
                all,
                DisagreementKind.LAST_DAY_DIFFERS,
                theirs,
                theirs.lastDay().map(Object::toString),
                Optional.of(held.lastDay().toString()));
        if (theirs.type().isPresent()) {
            compare(all, DisagreementKind.TYPE_DIFFERS, theirs, theirs.type(), Optional.of(held.typeCode()));
        }
        return all;
    }

    /** What we have and the old register does not. */
    static Disagreement onlyHere(HeldPaper ours) {
        return new Disagreement(
                DisagreementKind.ONLY_HERE,
                Optional.of(ours.number()),
                Optional.empty(),
                Optional.empty(),
                Optional.of(ours.vrm()));
    }

    private static void compare(
            List<Disagreement> all,
            DisagreementKind kind,
            RegisterRow row,
            Optional<String> theirs,
            Optional<String> ours) {
        if (!theirs.equals(ours)) {
            all.add(found(kind, row, theirs, ours));
        }
    }

    private static Disagreement found(
            DisagreementKind kind, RegisterRow row, Optional<String> theirs, Optional<String> ours) {
        return new Disagreement(kind, row.number(), Optional.of(row.line()), theirs, ours);
    }
}
