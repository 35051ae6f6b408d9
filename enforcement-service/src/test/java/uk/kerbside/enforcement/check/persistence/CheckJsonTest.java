package uk.kerbside.enforcement.check.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.kerbside.enforcement.chain.EntryKind;
import uk.kerbside.enforcement.chain.Leaf;
import uk.kerbside.enforcement.check.BatchRecord;
import uk.kerbside.enforcement.check.CheckRecord;

/** Evidence outlives the program that wrote it: what was kept by earlier ones is read for years. */
@Tag("E-4")
class CheckJsonTest {
    private static final UUID ID = UUID.fromString("0193a5b2-7c1e-7d3a-9f00-5a1f6d7e8c9b");

    @Test
    void a_batch_of_before_its_reads_were_counted_is_read() {
        byte[] packed = {40, -75, 47, -3};
        Leaf leaf = Leaf.of(EntryKind.BATCH, ID, """
                {"batchId": "%s", "requestHash": "h", "officer": "carla", "officerRole": "enforcement-officer",
                 "answeredAt": "2026-11-23T09:30:00Z", "reads": 2, "firstCheckId": "%s", "lastCheckId": "%s",
                 "lapses": [], "provisional": [], "packed": ""}""".formatted(ID, ID, ID), packed);

        BatchRecord batch = (BatchRecord) CheckJson.read(leaf).record();

        assertThat(batch.reads()).isEqualTo(2);
        assertThat(batch.against()).isEmpty();
        assertThat(batch.device()).isEmpty();
        assertThat(batch.packed()).isEqualTo(packed);
    }

    @Test
    void a_check_of_before_things_displayed_and_second_looks_is_read() {
        Leaf leaf = Leaf.of(EntryKind.CHECK, ID, """
                {"checkId": "%s", "requestHash": "h", "officer": "eddie", "officerRole": "enforcement-officer",
                 "question": {"vrm": "AB12CDE", "place": "RO1", "bayClass": "RESIDENT", "nothingDisplayed": false},
                 "answer": {"vrm": "AB12CDE", "place": "RO1", "bayClass": "RESIDENT", "at": "2026-11-23T09:30:00Z",
                  "answeredAt": "2026-11-23T09:30:00Z", "outcome": "NOTHING_KNOWN", "headline": "Nothing.",
                  "advice": "LOOK_AT_WINDSCREEN", "reasons": [], "overlays": [], "alsoConsidered": [],
                  "dataAge": []}}""".formatted(ID));

        CheckRecord check = (CheckRecord) CheckJson.read(leaf).record();

        assertThat(check.answer().vrm()).isEqualTo("AB12CDE");
        assertThat(check.again()).isEmpty();
        assertThat(check.question().observed()).isEmpty();
        assertThat(check.answer().beside()).isEmpty();
    }
}
