package uk.kerbside.enforcement.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("E-4")
class LeafTest {
    private static final UUID ID = UUID.fromString("0193a5b2-7c1e-7d3a-9f00-5a1f6d7e8c9b");
    private static final byte[] SALT = "sixteen bytes ..".getBytes(java.nio.charset.StandardCharsets.US_ASCII);

    /** Worked out with another tool: what makers of verifiers have to arrive at. */
    @Test
    void the_hash_is_the_one_that_is_written_down() {
        assertThat(leaf("{\"vrm\":\"AB12CDE\"}").hash())
                .hasToString("579a82f3b657a43f60125d16ce7d25d1ceba76734f64659fa0f24581dcae2e4d");
        assertThat(new Leaf(EntryKind.BATCH, ID, SALT, "{\"reads\":2}", new byte[] {40, -75}).hash())
                .hasToString("7e4425abb28346041ddd6170519c30fe2c67136196e97b556acce56ed08cfb19");
    }

    @Test
    void the_same_content_has_another_hash_each_time_so_that_nobody_finds_it_by_trying() {
        assertThat(Leaf.of(EntryKind.CHECK, ID, "{}").hash())
                .isNotEqualTo(Leaf.of(EntryKind.CHECK, ID, "{}").hash());
    }

    @Test
    void whatever_is_changed_changes_the_hash() {
        Hash before = leaf("{}").hash();

        assertThat(leaf("{ }").hash()).isNotEqualTo(before);
        assertThat(new Leaf(EntryKind.BATCH, ID, SALT, "{}", new byte[0]).hash())
                .isNotEqualTo(before);
        assertThat(new Leaf(EntryKind.CHECK, UUID.randomUUID(), SALT, "{}", new byte[0]).hash())
                .isNotEqualTo(before);
        assertThat(new Leaf(EntryKind.CHECK, ID, SALT, "{}", new byte[] {0}).hash())
                .isNotEqualTo(before);
    }

    private static Leaf leaf(String content) {
        return new Leaf(EntryKind.CHECK, ID, SALT, content, new byte[0]);
    }
}
