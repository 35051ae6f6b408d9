package uk.kerbside.permits.place;

import java.util.List;
import java.util.Optional;
import uk.kerbside.kernel.PlaceKind;
import uk.kerbside.kit.problem.NotFoundException;

/** All places of the council. */
public interface Places {
    Optional<CouncilPlace> find(String code);

    /** By code, from just after one; the empty text stands before all of them. */
    List<CouncilPlace> list(String afterCode, int limit);

    /** The same, of one kind only. */
    List<CouncilPlace> list(PlaceKind kind, String afterCode, int limit);

    void save(CouncilPlace place);

    /** Locked until the transaction ends: who changes it, or what is published with it, follow each other. */
    Optional<CouncilPlace> findForUpdate(String code);

    /** @throws NotFoundException when there is none */
    default CouncilPlace getForUpdate(String code) {
        return findForUpdate(code).orElseThrow(() -> new NotFoundException("There is no place " + code + "."));
    }

    /** @throws NotFoundException when there is none */
    default CouncilPlace get(String code) {
        return find(code).orElseThrow(() -> new NotFoundException("There is no place " + code + "."));
    }
}
