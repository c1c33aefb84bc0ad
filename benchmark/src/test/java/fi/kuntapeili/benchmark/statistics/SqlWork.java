package fi.kuntapeili.benchmark.statistics;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.IntStream;
import org.postgresql.PGConnection;

/**
 * The same job in a database, on one of its threads: values and memberships lie in tables, one query works out the figures of
 * all groups and columns, another writes a table of ranks. Only the queries are measured.
 */
final class SqlWork implements AutoCloseable {

    /** The two databases differ in how several quantiles are asked for and in how a file is loaded. */
    enum Dialect {
        DUCKDB("quantile_cont(v, [0.1, 0.25, 0.5, 0.75, 0.9])"),
        POSTGRESQL("percentile_cont(array[0.1, 0.25, 0.5, 0.75, 0.9]) within group (order by v)");

        private final String quantiles;

        Dialect(String quantiles) {
            this.quantiles = quantiles;
        }
    }

    private final Dialect dialect;
    private final Connection connection;
    private final BenchJob job;

    private SqlWork(Dialect dialect, Connection connection, BenchJob job) {
        this.dialect = dialect;
        this.connection = connection;
        this.job = job;
    }

    static SqlWork of(Dialect dialect, Connection connection, BenchJob job) throws SQLException, IOException {
        SqlWork work = new SqlWork(dialect, connection, job);
        work.execute(dialect == Dialect.DUCKDB ? "set threads = 1" : "set max_parallel_workers_per_gather = 0");
        work.load("cell(col integer, unit integer, v double precision)", writer -> {
            for (int column = 0; column < job.columns().length; column++) {
                for (int unit = 0; unit < job.units(); unit++) {
                    double value = job.columns()[column][unit];
                    if (!Double.isNaN(value)) {
                        writer.write(column + "," + unit + "," + value + "\n");
                    }
                }
            }
        });
        work.load("member(grp integer, unit integer)", writer -> {
            for (int group = 0; group < job.groups().size(); group++) {
                for (int unit : job.groups().get(group).stream().toArray()) {
                    writer.write(group + "," + unit + "\n");
                }
            }
        });
        work.load("ranked(idx integer, grp integer)", writer -> {
            for (int i = 0; i < job.rankedIn().length; i++) {
                writer.write(i + "," + job.rankedIn()[i] + "\n");
            }
        });
        work.execute("analyze");
        return work;
    }

    @FunctionalInterface
    private interface Rows {
        void write(BufferedWriter writer) throws IOException;
    }

    private void load(String table, Rows rows) throws SQLException, IOException {
        execute("create table " + table);
        String name = table.substring(0, table.indexOf('('));
        Path file = Files.createTempFile(name, ".csv");
        try {
            try (BufferedWriter writer = Files.newBufferedWriter(file)) {
                rows.write(writer);
            }
            if (dialect == Dialect.DUCKDB) {
                execute("copy " + name + " from '" + file + "' (header false)");
            } else {
                try (Reader reader = Files.newBufferedReader(file)) {
                    connection
                            .unwrap(PGConnection.class)
                            .getCopyAPI()
                            .copyIn("copy " + name + " from stdin csv", reader);
                }
            }
        } finally {
            Files.delete(file);
        }
    }

    /** The process that does the work: that of the connection in PostgreSQL, this one with DuckDB. */
    ProcessHandle process() throws SQLException {
        if (dialect == Dialect.DUCKDB) {
            return ProcessHandle.current();
        }
        long id = connection.unwrap(PGConnection.class).getBackendPID();
        return ProcessHandle.of(id).orElseThrow();
    }

    /** What is measured. */
    GroupFigures[] run() {
        GroupFigures[] figures = IntStream.range(0, job.columns().length)
                .mapToObj(column -> new GroupFigures(job.groups().size(), BenchJob.QUANTILES.length, 0, job.rankedIn()))
                .toArray(GroupFigures[]::new);
        try (Statement statement = connection.createStatement()) {
            statement.execute("drop table if exists ranks");
            statement.execute("""
                    create table ranks as
                    select idx, col, unit,
                           2 * sum(one) over (partition by idx, col order by v)
                               - sum(one) over (partition by idx, col, v) as doubled
                    from (select r.idx, c.col, c.unit, c.v, case when m.unit is null then 0 else 1 end as one
                          from cell c cross join ranked r
                               left join member m on m.grp = r.grp and m.unit = c.unit) placed
                    """);
            String sql = """
                    select col, grp, count(*), avg(v), %s
                    from cell join member using (unit) group by col, grp
                    """.formatted(dialect.quantiles);
            try (ResultSet row = statement.executeQuery(sql)) {
                while (row.next()) {
                    read(row, figures[row.getInt(1)], row.getInt(2));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The database could not do the job", e);
        }
        return figures;
    }

    private static void read(ResultSet row, GroupFigures figures, int group) throws SQLException {
        figures.answers[group] = row.getInt(3);
        figures.means[group] = row.getDouble(4);
        Object[] quantiles = (Object[]) row.getArray(5).getArray();
        for (int i = 0; i < quantiles.length; i++) {
            figures.quantileValues[group * quantiles.length + i] = ((Number) quantiles[i]).doubleValue();
        }
    }

    /** How many ranks differ from those of the kernel; reads them from the table, outside what is measured. */
    long differentRanks(GroupFigures[] kernel) throws SQLException {
        long different = 0;
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select idx, col, unit, cast(doubled as integer) from ranks")) {
            while (row.next()) {
                boolean same =
                        kernel[row.getInt(2)].ranks[row.getInt(1) * job.units() + row.getInt(3)] == row.getInt(4);
                different += same ? 0 : 1;
            }
        }
        return different;
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
