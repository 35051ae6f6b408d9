package uk.kerbside.permits.renewal.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import uk.kerbside.permits.renewal.AnnouncedRules;

@ApplicationScoped
class StoredAnnouncedRules implements AnnouncedRules {
    private static final String UNTOLD = """
            select p.number from permit p
            where p.type_code = :type and p.status = 'ISSUED' and p.valid_until > :beyond and p.number > :after
              and p.rule_version < :version
              and not exists (select from rules_announcement a
                              where a.permit_number = p.number and a.rule_version = :version)
            order by p.number limit :most""";

    private static final String RECORD = """
            insert into rules_announcement (permit_number, rule_version, told, looked_at)
            values (:number, :version, :told, :now) on conflict do nothing""";

    private final EntityManager entities;

    StoredAnnouncedRules(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public List<String> listUntold(String typeCode, int ruleVersion, Instant beyond, String after, int limit) {
        List<?> numbers = entities.createNativeQuery(UNTOLD)
                .setParameter("type", typeCode)
                .setParameter("beyond", beyond)
                .setParameter("after", after)
                .setParameter("version", ruleVersion)
                .setParameter("most", limit)
                .getResultList();
        return numbers.stream().map(String.class::cast).toList();
    }

    @Override
    public boolean record(String permitNumber, int ruleVersion, boolean told, Instant now) {
        return entities.createNativeQuery(RECORD)
                        .setParameter("number", permitNumber)
                        .setParameter("version", ruleVersion)
                        .setParameter("told", told)
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }
}
