package uk.kerbside.enforcement.operator;

import java.util.List;
import java.util.Optional;

/** Rights put one by one, in the database. Every method joins the caller's transaction, if there is one. */
public interface OperatorRights {
    Optional<OperatorRight> find(String operator, String reference);

    /** The same, and nobody else changes it until this transaction ends. */
    Optional<OperatorRight> findForUpdate(String operator, String reference);

    void add(OperatorRight right);

    void change(OperatorRight right);

    /** An operator's own, by reference. */
    List<OperatorRight> list(String operator, Optional<String> afterReference, int limit);

    /** Everybody's, by operator and reference, locked until this transaction ends. */
    List<OperatorRight> listForUpdate(Optional<OperatorRight> after, int limit);
}
