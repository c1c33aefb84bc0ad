package fi.kuntapeili.benchmark.snapshot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.BitSet;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** The steps of freezes, and who holds them. The clock of the database decides for how long: replicas need not agree on one. */
@ApplicationScoped
class FreezeSteps {

    @Inject
    DataSource dataSource;

    private interface Work<T> {
        T with(PreparedStatement statement) throws SQLException;
    }

    private <T> T run(String sql, Work<T> work) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            return work.with(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("A step of a freeze could not be kept or read", e);
        }
    }

    private static PreparedStatement named(PreparedStatement statement, int from, FreezeJob.Name job)
            throws SQLException {
        statement.setString(from, job.round());
        statement.setInt(from + 1, job.vintage());
        return statement;
    }

    /** All steps of a freeze that begins. */
    void begin(FreezeJob job) {
        run("""
                insert into freeze_step (round_id, vintage, number, kind, phase, first, last)
                values (?, ?, ?, ?, ?, ?, ?)
                """, insert -> {
            for (FreezeStep step : job.steps()) {
                named(insert, 1, job.name());
                insert.setInt(3, step.number());
                insert.setString(4, step.kind().name());
                insert.setInt(5, step.kind().ordinal());
                insert.setInt(6, step.first());
                insert.setInt(7, step.last());
                insert.addBatch();
            }
            return insert.executeBatch();
        });
    }

    /** The next step that nobody holds, held by the worker from now on; empty when there is none to take. */
    Optional<FreezeStep> claim(FreezeJob.Name job, UUID worker, Duration lease) {
        return run("""
                update freeze_step set held_by = ?, held_until = clock_timestamp() + ? * interval '1 millisecond',
                    attempts = attempts + 1, begun_at = clock_timestamp()
                where round_id = ? and vintage = ? and number = (
                    select s.number from freeze_step s
                    where s.round_id = ? and s.vintage = ? and s.done_at is null
                      and (s.held_until is null or s.held_until < clock_timestamp())
                      and s.phase = (select min(o.phase) from freeze_step o
                                     where o.round_id = s.round_id and o.vintage = s.vintage and o.done_at is null)
                    order by s.number limit 1 for update skip locked)
                returning number, kind, first, last, attempts
                """, update -> {
            update.setObject(1, worker);
            update.setLong(2, lease.toMillis());
            named(update, 3, job);
            try (ResultSet row = named(update, 5, job).executeQuery()) {
                return row.next()
                        ? Optional.of(new FreezeStep(
                                job,
                                row.getInt(1),
                                FreezeStep.Kind.valueOf(row.getString(2)),
                                row.getInt(3),
                                row.getInt(4),
                                row.getInt(5)))
                        : Optional.empty();
            }
        });
    }

    /** Holds the step for longer, if the worker still holds it. */
    void prolong(FreezeStep step, UUID worker, Duration lease) {
        held("""
                update freeze_step set held_until = clock_timestamp() + %d * interval '1 millisecond'
                where round_id = ? and vintage = ? and number = ? and held_by = ? and done_at is null
                """.formatted(lease.toMillis()), step, worker);
    }

    /** Lets go of a step that could not be done. */
    void letGo(FreezeStep step, UUID worker) {
        held("""
                update freeze_step set held_by = null, held_until = null
                where round_id = ? and vintage = ? and number = ? and held_by = ? and done_at is null
                """, step, worker);
    }

    /** Whether the step is done now; not when somebody else has taken it meanwhile. */
    boolean done(FreezeStep step, UUID worker) {
        return held("""
                update freeze_step set done_at = clock_timestamp(), held_until = null
                where round_id = ? and vintage = ? and number = ? and held_by = ? and done_at is null
                """, step, worker);
    }

    private boolean held(String sql, FreezeStep step, UUID worker) {
        return run(sql, update -> {
            named(update, 1, step.job());
            update.setInt(3, step.number());
            update.setObject(4, worker);
            return update.executeUpdate() == 1;
        });
    }

    /** Notes who of a slice has an accepted answer. */
    void answered(FreezeStep step, BitSet answered) {
        byte[] bytes = new byte[step.last() - step.first()];
        answered.stream().forEach(unit -> bytes[unit] = 1);
        run("update freeze_step set answered = ? where round_id = ? and vintage = ? and number = ?", update -> {
            update.setBytes(1, bytes);
            named(update, 2, step.job()).setInt(4, step.number());
            return update.executeUpdate();
        });
    }

    /** Who of all asked has an accepted answer, once every slice is evaluated. */
    BitSet answered(FreezeJob.Name job) {
        return run("""
                select first, answered from freeze_step
                where round_id = ? and vintage = ? and kind = 'EVALUATE' order by number
                """, select -> {
            BitSet answered = new BitSet();
            try (ResultSet row = named(select, 1, job).executeQuery()) {
                while (row.next()) {
                    int first = row.getInt(1);
                    byte[] bytes = row.getBytes(2);
                    for (int unit = 0; unit < bytes.length; unit++) {
                        answered.set(first + unit, bytes[unit] == 1);
                    }
                }
            }
            return answered;
        });
    }

    Optional<FreezeProgress> progress(FreezeJob.Name job) {
        return run("""
                select count(*), count(s.done_at), bool_or(s.kind = 'EVALUATE' and s.done_at is null), j.begun_at
                from freeze_job j join freeze_step s using (round_id, vintage)
                where j.round_id = ? and j.vintage = ? group by j.begun_at
                """, select -> {
            try (ResultSet row = named(select, 1, job).executeQuery()) {
                return row.next()
                        ? Optional.of(new FreezeProgress(
                                job.round(),
                                row.getInt(1),
                                row.getInt(2),
                                row.getBoolean(3),
                                row.getObject(4, OffsetDateTime.class).toInstant()))
                        : Optional.empty();
            }
        });
    }
}
