package uk.kerbside.permits.application;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.kerbside.permits.support.Applying.apply;
import static uk.kerbside.permits.support.Applying.wish;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Arrays;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.permits.support.Person;
import uk.kerbside.permits.support.SampleCouncil;
import uk.kerbside.testkit.Backing;

/** What Hibernate has taken apart it takes apart no second time: a native query of a single value must name no class. */
@QuarkusTest
@WithTestResource(value = Backing.class, scope = TestResourceScope.GLOBAL)
@Tag("P-4")
class StatementsArePlannedOnceTest {
    @Inject
    SessionFactory sessions;

    private Statistics statistics;

    @BeforeEach
    void statements_are_counted() {
        SampleCouncil.isLoaded();
        statistics = sessions.getStatistics();
        statistics.setStatisticsEnabled(true);
        statistics.clear();
    }

    @AfterEach
    void and_nobody_counts_for_nothing() {
        statistics.setStatisticsEnabled(false);
    }

    @Test
    void three_who_apply_for_the_same_need_each_statement_planned_once() {
        for (int one = 0; one < 3; one++) {
            Person rita = Person.residentOf("RO5").onSchoolStreet("S1").published();
            apply(rita, wish("SCHOOL_STREET", rita), "ISSUED");
        }

        assertThat(Arrays.asList(statistics.getQueries())).hasSizeGreaterThan(5).allSatisfy(statement -> assertThat(
                        statistics.getQueryStatistics(statement).getPlanCacheMissCount())
                .as(statement)
                .isLessThan(2));
    }
}
