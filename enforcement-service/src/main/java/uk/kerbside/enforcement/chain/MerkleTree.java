package uk.kerbside.enforcement.chain;

import java.util.ArrayList;
import java.util.List;

/** The tree of RFC 9162, section 2.1, over the leaves of one checkpoint: one hash stands for all, in their order. */
public final class MerkleTree {
    private static final byte[] NODE = {1};

    private final List<Hash> leaves;

    public MerkleTree(List<Hash> leaves) {
        this.leaves = List.copyOf(leaves);
    }

    public Hash root() {
        return root(leaves);
    }

    private static Hash root(List<Hash> part) {
        if (part.isEmpty()) {
            return Hash.of();
        }
        if (part.size() == 1) {
            return part.getFirst();
        }
        int left = leftOf(part.size());
        return node(root(part.subList(0, left)), root(part.subList(left, part.size())));
    }

    /** The hashes that lead from one leaf to the root, the lowest first. */
    public List<Hash> path(int index) {
        List<Hash> path = new ArrayList<>();
        addPath(leaves, index, path);
        return List.copyOf(path);
    }

    private static void addPath(List<Hash> part, int index, List<Hash> path) {
        if (part.size() == 1) {
            return;
        }
        int left = leftOf(part.size());
        List<Hash> first = part.subList(0, left);
        List<Hash> second = part.subList(left, part.size());
        if (index < left) {
            addPath(first, index, path);
            path.add(root(second));
        } else {
            addPath(second, index - left, path);
            path.add(root(first));
        }
    }

    /**
     * The root a leaf and its path lead to (RFC 9162, section 2.1.3.2).
     *
     * @throws IllegalArgumentException when no tree of this size has such a path
     */
    public static Hash rootOf(Hash leaf, long index, long size, List<Hash> path) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("A tree of " + size + " leaves has no leaf " + index);
        }
        long at = index;
        long last = size - 1;
        Hash hash = leaf;
        for (Hash sibling : path) {
            if (last == 0) {
                throw new IllegalArgumentException("The path is too long");
            }
            if (at % 2 == 1 || at == last) {
                hash = node(sibling, hash);
                while (at % 2 == 0 && at != 0) {
                    at /= 2;
                    last /= 2;
                }
            } else {
                hash = node(hash, sibling);
            }
            at /= 2;
            last /= 2;
        }
        if (last != 0) {
            throw new IllegalArgumentException("The path is too short");
        }
        return hash;
    }

    private static Hash node(Hash left, Hash right) {
        return Hash.of(NODE, left.bytes(), right.bytes());
    }

    /** The largest power of two that is smaller than the size. */
    private static int leftOf(int size) {
        return Integer.highestOneBit(size - 1);
    }
}
