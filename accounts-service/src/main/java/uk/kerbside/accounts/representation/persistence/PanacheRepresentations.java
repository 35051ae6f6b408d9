package uk.kerbside.accounts.representation.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.kerbside.accounts.account.ActsByLaw;
import uk.kerbside.accounts.account.TakenUpPapers;
import uk.kerbside.accounts.representation.Representation;
import uk.kerbside.accounts.representation.RepresentationStatus;
import uk.kerbside.accounts.representation.Representations;

@ApplicationScoped
class PanacheRepresentations implements Representations, TakenUpPapers, PanacheRepositoryBase<Representation, UUID> {
    @Override
    public void add(Representation representation) {
        persistAndFlush(representation);
    }

    @Override
    public Optional<Representation> find(String accountId, UUID representationId) {
        return find("accountId = ?1 and representationId = ?2", accountId, representationId)
                .firstResultOptional();
    }

    @Override
    public Optional<String> findAccountByCode(String hash) {
        return getEntityManager()
                .createQuery("select accountId from Representation where codeHash = :hash", String.class)
                .setParameter("hash", hash)
                .getResultStream()
                .findFirst();
    }

    @Override
    public List<ActsByLaw> of(String accountId) {
        return list("accountId = ?1 and status = ?2", accountId, RepresentationStatus.IN_FORCE).stream()
                .map(Representation::actsByLaw)
                .flatMap(Optional::stream)
                .toList();
    }

    @Override
    public Optional<Representation> findByCodeForUpdate(String hash) {
        return find("codeHash", hash).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    @Override
    public List<Representation> listOf(String accountId) {
        return list("accountId = ?1 order by recordedAt desc, representationId desc", accountId);
    }
}
