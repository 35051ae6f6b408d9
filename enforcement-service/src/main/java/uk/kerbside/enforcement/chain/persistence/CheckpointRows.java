package uk.kerbside.enforcement.chain.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.kerbside.enforcement.chain.Checkpoint;
import uk.kerbside.enforcement.chain.Checkpoints;
import uk.kerbside.enforcement.chain.EvidenceChain;
import uk.kerbside.enforcement.chain.OwnChain;

/** Chains and checkpoints in their tables. */
@ApplicationScoped
class CheckpointRows implements Checkpoints {
    private static final String COLUMNS = "select statement, signature from evidence_checkpoint ";

    private static final String CHAINS = "select chain_id, public_key, opened_at, seen_at from evidence_chain ";

    /** The checkpoints of a chain tell where its sealed part ends. */
    private static final String ABANDONED = """
            select c.chain_id from evidence_chain c where c.seen_at < ? and exists (
                select from evidence_entry e where e.chain_id = c.chain_id and e.sequence >= coalesce((
                    select p.first_sequence + p.size from evidence_checkpoint p where p.chain_id = c.chain_id
                    order by p.number desc limit 1), 0))
            order by c.chain_id limit 100""";

    private static final UUID NEWEST = new UUID(-1, -1);

    private final ChainDatabase database;

    CheckpointRows(ChainDatabase database) {
        this.database = database;
    }

    @Override
    public void open(OwnChain chain, Instant now) {
        database.change("""
                insert into evidence_chain (chain_id, public_key, opened_at, seen_at) values (?, ?, ?, ?)
                on conflict (chain_id) do nothing""", statement -> {
            statement.setObject(1, chain.id());
            statement.setBytes(2, chain.publicKey());
            statement.setTimestamp(3, Timestamp.from(now));
            statement.setTimestamp(4, Timestamp.from(now));
        });
    }

    @Override
    public void seen(OwnChain chain, Instant now) {
        database.change("update evidence_chain set seen_at = greatest(seen_at, ?) where chain_id = ?", statement -> {
            statement.setTimestamp(1, Timestamp.from(now));
            statement.setObject(2, chain.id());
        });
    }

    @Override
    public void add(Checkpoint checkpoint) {
        Checkpoint.Statement said = checkpoint.statement();
        database.change("""
                insert into evidence_checkpoint (chain_id, number, first_sequence, size, statement, signature)
                values (?, ?, ?, ?, ?, ?)""", statement -> {
            statement.setObject(1, said.chain());
            statement.setLong(2, said.number());
            statement.setLong(3, said.first());
            statement.setLong(4, said.size());
            statement.setString(5, checkpoint.text());
            statement.setBytes(6, checkpoint.signature());
        });
    }

    @Override
    public Optional<Checkpoint> findLast(UUID chain) {
        return database
                .list(
                        COLUMNS + "where chain_id = ? order by number desc limit 1",
                        statement -> statement.setObject(1, chain),
                        CheckpointRows::checkpoint)
                .stream()
                .findFirst();
    }

    @Override
    public Optional<Checkpoint> findSealing(UUID chain, long sequence) {
        return database
                .list(
                        COLUMNS + "where chain_id = ? and first_sequence <= ? and first_sequence + size > ? limit 1",
                        statement -> {
                            statement.setObject(1, chain);
                            statement.setLong(2, sequence);
                            statement.setLong(3, sequence);
                        },
                        CheckpointRows::checkpoint)
                .stream()
                .findFirst();
    }

    @Override
    public List<Checkpoint> list(UUID chain, long from, int limit) {
        return database.list(
                COLUMNS + "where chain_id = ? and number >= ? order by number limit ?",
                statement -> {
                    statement.setObject(1, chain);
                    statement.setLong(2, from);
                    statement.setInt(3, limit);
                },
                CheckpointRows::checkpoint);
    }

    @Override
    public Optional<EvidenceChain> find(UUID chain) {
        return database
                .list(CHAINS + "where chain_id = ?", statement -> statement.setObject(1, chain), CheckpointRows::chain)
                .stream()
                .findFirst();
    }

    @Override
    public List<EvidenceChain> search(Optional<UUID> before, int limit) {
        return database.list(
                CHAINS + "where chain_id < ? order by chain_id desc limit ?",
                statement -> {
                    statement.setObject(1, before.orElse(NEWEST));
                    statement.setInt(2, limit);
                },
                CheckpointRows::chain);
    }

    @Override
    public List<UUID> listAbandoned(Instant since) {
        return database.list(
                ABANDONED,
                statement -> statement.setTimestamp(1, Timestamp.from(since)),
                row -> row.getObject(1, UUID.class));
    }

    private static Checkpoint checkpoint(ResultSet row) throws SQLException {
        return Checkpoint.of(row.getString(1), row.getBytes(2));
    }

    private static EvidenceChain chain(ResultSet row) throws SQLException {
        return new EvidenceChain(
                row.getObject(1, UUID.class),
                Optional.ofNullable(row.getBytes(2)),
                row.getTimestamp(3).toInstant(),
                row.getTimestamp(4).toInstant());
    }
}
