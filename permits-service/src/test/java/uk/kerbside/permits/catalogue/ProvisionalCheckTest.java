package uk.kerbside.permits.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.kerbside.permits.support.Catalogue.type;
import static uk.kerbside.permits.support.Catalogue.version;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("P-1")
@Tag("P-18")
class ProvisionalCheckTest {
    @Test
    void the_residents_type_covers_for_thirty_days_and_others_nobody() {
        assertThat(type("RESIDENT").versions().getFirst().provisional())
                .map(ProvisionalRules::days)
                .contains(30);
        assertThat(type("BUSINESS").versions().getFirst().provisional()).isEmpty();
    }

    @Test
    void cover_is_shorter_than_every_term_that_is_offered() {
        assertThat(faults("RESIDENT", 83)).isEmpty();
        assertThat(faults("RESIDENT", 84))
                .containsExactly("/0/versions/0/provisional/days must be shorter than every term, and terms must be"
                        + " choices: the permit goes on after it");
        assertThat(faults("MEMBER", 30)).anyMatch(fault -> fault.contains("terms must be choices"));
    }

    @Test
    void what_is_free_or_asks_for_no_papers_covers_nobody_before_proof() {
        assertThat(faults("SCHOOL_STREET", 30))
                .contains("/0/versions/0/provisional holds a fee, and this type costs nothing");
        assertThat(faults("RESIDENT", 30, rules -> rules.putArray("evidence")))
                .containsExactly(
                        "/0/versions/0/provisional is for papers that are still to come, and this type asks for none");
    }

    @Test
    void nothing_is_held_where_the_sponsor_pays() {
        assertThat(faults("RESIDENT", 30, rules -> ((ObjectNode) rules.get("prices")).put("payer", "SPONSOR")))
                .contains("/0/versions/0/provisional holds a fee, and here the sponsor pays: nothing is asked of the"
                        + " holder");
    }

    @Test
    void that_terms_are_missing_is_said_once() {
        assertThat(faults("RESIDENT", 30, rules -> rules.remove("terms")))
                .doesNotContain("/0/versions/0/provisional/days")
                .contains("/0/versions/0/terms is missing");
    }

    private static List<String> faults(String code, int days) {
        return faults(code, days, rules -> {});
    }

    private static List<String> faults(String code, int days, Consumer<ObjectNode> change) {
        PermitType type = type(code, json -> {
            ObjectNode rules = version(json);
            rules.putObject("provisional").put("days", days);
            change.accept(rules);
        });
        return new CatalogueCheck(List.of(type), Map.of())
                .faults().stream()
                        .map(fault -> fault.pointer() + " " + fault.message())
                        .toList();
    }
}
