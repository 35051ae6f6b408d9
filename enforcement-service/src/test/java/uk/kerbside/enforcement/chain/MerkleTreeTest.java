package uk.kerbside.enforcement.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("E-4")
class MerkleTreeTest {
    /** The entries and roots that implementations of Certificate Transparency are tried with. */
    private static final List<Hash> KNOWN_LEAVES = Stream.of(
                    "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")
            .map(entry -> Hash.of(new byte[] {0}, HexFormat.of().parseHex(entry)))
            .toList();

    private static final List<String> KNOWN_ROOTS = List.of(
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    @Test
    void the_roots_are_those_of_the_standard() {
        assertThat(IntStream.rangeClosed(1, KNOWN_LEAVES.size())
                        .mapToObj(size -> new MerkleTree(KNOWN_LEAVES.subList(0, size))
                                .root()
                                .toString()))
                .containsExactlyElementsOf(KNOWN_ROOTS);
        assertThat(new MerkleTree(List.of()).root())
                .hasToString("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 31, 32, 33, 100})
    void every_path_leads_to_the_root_and_from_no_other_leaf(int size) {
        List<Hash> leaves = leaves(size);
        MerkleTree tree = new MerkleTree(leaves);
        for (int index = 0; index < size; index++) {
            List<Hash> path = tree.path(index);

            assertThat(MerkleTree.rootOf(leaves.get(index), index, size, path)).isEqualTo(tree.root());
            assertThat(MerkleTree.rootOf(Hash.of(new byte[] {9}), index, size, path))
                    .isNotEqualTo(tree.root());
        }
    }

    @Test
    void two_leaves_that_changed_places_lead_to_another_root() {
        List<Hash> exchanged = new ArrayList<>(leaves(1_000));
        Collections.swap(exchanged, 17, 18);

        assertThat(new MerkleTree(exchanged).root()).isNotEqualTo(new MerkleTree(leaves(1_000)).root());
        assertThat(new MerkleTree(exchanged).path(17)).hasSize(10);
    }

    @Test
    void a_path_of_another_length_leads_nowhere() {
        List<Hash> leaves = leaves(5);
        List<Hash> path = new MerkleTree(leaves).path(2);
        List<Hash> longer =
                Stream.concat(path.stream(), Stream.of(path.getFirst())).toList();

        assertThatThrownBy(() -> MerkleTree.rootOf(leaves.get(2), 2, 5, longer))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> MerkleTree.rootOf(leaves.get(2), 2, 5, path.subList(0, 2)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> MerkleTree.rootOf(leaves.get(2), 5, 5, path))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static List<Hash> leaves(int size) {
        return IntStream.range(0, size)
                .mapToObj(i -> Hash.of(("leaf " + i).getBytes(StandardCharsets.UTF_8)))
                .toList();
    }
}
