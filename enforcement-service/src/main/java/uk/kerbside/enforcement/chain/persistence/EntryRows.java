package uk.kerbside.enforcement.chain.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import uk.kerbside.enforcement.chain.ChainEntry;
import uk.kerbside.enforcement.chain.ChainLink;
import uk.kerbside.enforcement.chain.EntryKind;
import uk.kerbside.enforcement.chain.EvidenceEntries;
import uk.kerbside.enforcement.chain.Hash;
import uk.kerbside.enforcement.chain.KeptLeaf;
import uk.kerbside.enforcement.chain.Leaf;
import uk.kerbside.enforcement.chain.OwnChain;

/** Entries in their table; however many are added, it is one statement. */
@ApplicationScoped
class EntryRows implements EvidenceEntries {
    private static final String OPEN = """
            with opened as (
                insert into evidence_chain (chain_id, public_key, opened_at, seen_at) values (?, ?, now(), now())
                on conflict (chain_id) do nothing)
            """;

    private static final String APPEND = OPEN + """
            insert into evidence_entry (chain_id, sequence, kind, record_id, recorded_at, leaf, salt, content, attachment)
            select ?, (select coalesce(max(sequence), -1) from evidence_entry where chain_id = ?) + l.n, l.kind,
                l.record_id, now(), l.leaf, l.salt, l.content, nullif(l.attachment, ''::bytea)
            from unnest(?::text[], ?::uuid[], ?::bytea[], ?::bytea[], ?::text[], ?::bytea[]) with ordinality
                as l (kind, record_id, leaf, salt, content, attachment, n)
            returning record_id, sequence""";

    private static final String BRING = OPEN + """
            insert into evidence_entry (chain_id, sequence, kind, record_id, recorded_at, is_repeat, leaf, salt, content,
                attachment)
            values (?, ?, ?, ?, now(), ?, ?, ?, ?, nullif(?, ''::bytea)) on conflict (chain_id, sequence) do nothing""";

    private static final String COLUMNS =
            "select chain_id, sequence, kind, record_id, leaf, salt, content, attachment, removed_by from evidence_entry ";

    private static final byte[] NOTHING = {};

    private final ChainDatabase database;

    EntryRows(ChainDatabase database) {
        this.database = database;
    }

    @Override
    public Map<UUID, ChainLink> append(OwnChain chain, List<Leaf> leaves) {
        if (leaves.isEmpty()) {
            return Map.of();
        }
        Map<UUID, Hash> hashes = leaves.stream().collect(Collectors.toMap(Leaf::recordId, Leaf::hash));
        Map<UUID, ChainLink> links = HashMap.newHashMap(leaves.size());
        database.list(
                        APPEND,
                        statement -> {
                            statement.setObject(1, chain.id());
                            statement.setBytes(2, chain.publicKey());
                            statement.setObject(3, chain.id());
                            statement.setObject(4, chain.id());
                            set(
                                    statement,
                                    5,
                                    "text",
                                    leaves,
                                    leaf -> leaf.kind().name(),
                                    String[]::new);
                            set(statement, 6, "uuid", leaves, Leaf::recordId, UUID[]::new);
                            set(
                                    statement,
                                    7,
                                    "bytea",
                                    leaves,
                                    leaf -> hashes.get(leaf.recordId()).bytes(),
                                    byte[][]::new);
                            set(statement, 8, "bytea", leaves, Leaf::salt, byte[][]::new);
                            set(statement, 9, "text", leaves, Leaf::content, String[]::new);
                            set(statement, 10, "bytea", leaves, Leaf::attachment, byte[][]::new);
                        },
                        row -> {
                            UUID recordId = row.getObject(1, UUID.class);
                            return Map.entry(
                                    recordId,
                                    new ChainLink(
                                            chain.id(),
                                            row.getLong(2),
                                            hashes.get(recordId).toString()));
                        })
                .forEach(link -> links.put(link.getKey(), link.getValue()));
        return links;
    }

    private static <V> void set(
            PreparedStatement statement,
            int index,
            String type,
            List<Leaf> leaves,
            Function<Leaf, V> column,
            IntFunction<V[]> array)
            throws SQLException {
        Array values = statement
                .getConnection()
                .createArrayOf(type, leaves.stream().map(column).toArray(array));
        statement.setArray(index, values);
    }

    @Override
    public void bring(List<KeptLeaf> entries, Collection<UUID> repeats) {
        for (KeptLeaf entry : entries) {
            Leaf leaf = entry.leaf();
            database.change(BRING, statement -> {
                statement.setObject(1, entry.chain());
                statement.setBytes(2, null);
                statement.setObject(3, entry.chain());
                statement.setLong(4, entry.sequence());
                statement.setString(5, leaf.kind().name());
                statement.setObject(6, leaf.recordId());
                statement.setBoolean(7, repeats.contains(leaf.recordId()));
                statement.setBytes(8, leaf.hash().bytes());
                statement.setBytes(9, leaf.salt());
                statement.setString(10, leaf.content());
                statement.setBytes(11, leaf.attachment());
            });
        }
    }

    @Override
    public Optional<KeptLeaf> find(UUID recordId) {
        return list(List.of(recordId)).stream().findFirst();
    }

    @Override
    public List<KeptLeaf> list(Collection<UUID> recordIds) {
        return database.list(
                COLUMNS + "where record_id = any (?) and not is_repeat and content is not null",
                statement ->
                        statement.setArray(1, statement.getConnection().createArrayOf("uuid", recordIds.toArray())),
                row -> new KeptLeaf(row.getObject(1, UUID.class), row.getLong(2), leaf(row)));
    }

    @Override
    public List<ChainEntry> list(UUID chain, long from, int limit) {
        return database.list(
                COLUMNS + "where chain_id = ? and sequence >= ? order by sequence limit ?",
                statement -> {
                    statement.setObject(1, chain);
                    statement.setLong(2, from);
                    statement.setInt(3, limit);
                },
                row -> new ChainEntry(
                        row.getLong(2),
                        new Hash(row.getBytes(5)),
                        row.getString(7) == null ? Optional.empty() : Optional.of(leaf(row)),
                        Optional.ofNullable(row.getString(9))));
    }

    private static Leaf leaf(ResultSet row) throws SQLException {
        byte[] attachment = row.getBytes(8);
        return new Leaf(
                EntryKind.valueOf(row.getString(3)),
                row.getObject(4, UUID.class),
                row.getBytes(6),
                row.getString(7),
                attachment == null ? NOTHING : attachment);
    }
}
