package uk.kerbside.permits.catalogue;

import java.util.List;
import java.util.Optional;
import uk.kerbside.kit.problem.NotFoundException;

/** All permit types of this council. */
public interface PermitTypes {
    /** The type with this code or alias. */
    Optional<PermitType> find(String codeOrAlias);

    /** By code, from just after one; the empty text stands before all of them. */
    List<PermitType> list(String afterCode, int limit);

    /** All of them, by code. */
    List<PermitType> list();

    void save(PermitType type);

    /** Changes to the catalogue follow each other: nobody else begins one until this transaction ends. */
    void lock();

    /** @throws NotFoundException when there is none */
    default PermitType get(String codeOrAlias) {
        return find(codeOrAlias)
                .orElseThrow(() -> new NotFoundException("There is no permit type " + codeOrAlias + "."));
    }
}
