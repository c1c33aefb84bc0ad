package fi.kuntapeili.survey.organisation;

import fi.kuntapeili.survey.text.LocalizedText;
import fi.kuntapeili.survey.text.StoredTexts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Published statistics by organisation and year. Asked for a year, it gives the latest value that is not later, and says
 * which year that is; a value from a later year is never used. A value that the publisher keeps back is the latest one too:
 * an older one does not stand in for it.
 */
@ApplicationScoped
public class ReferenceStatistics {

    @Inject
    DataSource dataSource;

    @Inject
    StoredTexts texts;

    /** The statistics that the pack names, in its order, also those without values. */
    public List<ReferenceStatistic> all() {
        String sql = """
                select id, name::text, unit::text, source::text, licence, attribution::text, note::text, additive,
                       collected
                from reference_statistic order by position
                """;
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql);
                ResultSet row = select.executeQuery()) {
            List<ReferenceStatistic> statistics = new ArrayList<>();
            while (row.next()) {
                statistics.add(new ReferenceStatistic(
                        row.getString(1),
                        texts.read(row.getString(2)),
                        texts.read(row.getString(3)),
                        text(row.getString(4)),
                        Optional.ofNullable(row.getString(5)),
                        text(row.getString(6)),
                        text(row.getString(7)),
                        row.getBoolean(8),
                        row.getBoolean(9)));
            }
            return List.copyOf(statistics);
        } catch (SQLException e) {
            throw new IllegalStateException("Reference statistics could not be read", e);
        }
    }

    private Optional<LocalizedText> text(String json) {
        return Optional.ofNullable(json).map(texts::read);
    }

    /** The latest value of the statistic not later than the year; empty when there is none. */
    public Optional<ReferenceValue> latest(String statistic, OrganisationCode organisation, int year) {
        return Optional.ofNullable(latest(organisation, year).get(statistic));
    }

    /** The latest value of each statistic not later than the year, by statistic id. */
    public Map<String, ReferenceValue> latest(OrganisationCode organisation, int year) {
        String sql = """
                select distinct on (statistic_id) statistic_id, organisation_code, year, value, status, counts
                from reference_value where organisation_code = ? and year <= ?
                order by statistic_id, year desc
                """;
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, organisation.value());
            select.setInt(2, year);
            Map<String, ReferenceValue> values = new LinkedHashMap<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    ReferenceValue value = value(row);
                    values.put(value.statistic(), value);
                }
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException("Reference values could not be read", e);
        }
    }

    /** The latest values not later than the year, by organisation and statistic id, in one query. */
    public Map<OrganisationCode, Map<String, ReferenceValue>> latest(int year) {
        return latest(year, Optional.empty());
    }

    /** The same of these organisations alone. */
    public Map<OrganisationCode, Map<String, ReferenceValue>> latest(
            int year, Collection<OrganisationCode> organisations) {
        return latest(year, Optional.of(organisations));
    }

    private Map<OrganisationCode, Map<String, ReferenceValue>> latest(
            int year, Optional<Collection<OrganisationCode>> organisations) {
        String sql = """
                select distinct on (organisation_code, statistic_id)
                       statistic_id, organisation_code, year, value, status, counts
                from reference_value where year <= ? %s
                order by organisation_code, statistic_id, year desc
                """.formatted(organisations.isPresent() ? "and organisation_code = any (?)" : "");
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setInt(1, year);
            if (organisations.isPresent()) {
                Object[] codes = organisations.get().stream()
                        .map(OrganisationCode::value)
                        .toArray();
                select.setArray(2, connection.createArrayOf("text", codes));
            }
            Map<OrganisationCode, Map<String, ReferenceValue>> values = new LinkedHashMap<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    ReferenceValue value = value(row);
                    values.computeIfAbsent(value.organisation(), unseen -> new LinkedHashMap<>())
                            .put(value.statistic(), value);
                }
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException("Reference values could not be read", e);
        }
    }

    /** Every value of the statistics for the years, both ends included, by statistic, organisation and year. */
    public List<ReferenceValue> values(Collection<String> statistics, int firstYear, int lastYear) {
        String sql = """
                select statistic_id, organisation_code, year, value, status, counts
                from reference_value where statistic_id = any (?) and year between ? and ?
                order by statistic_id, organisation_code, year
                """;
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setArray(1, connection.createArrayOf("text", statistics.toArray(String[]::new)));
            select.setInt(2, firstYear);
            select.setInt(3, lastYear);
            List<ReferenceValue> values = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    values.add(value(row));
                }
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException("Reference values could not be read", e);
        }
    }

    private static ReferenceValue value(ResultSet row) throws SQLException {
        return new ReferenceValue(
                row.getString(1),
                new OrganisationCode(row.getString(2)),
                row.getInt(3),
                row.getBigDecimal(4),
                ReferenceValue.Status.valueOf(row.getString(5)),
                row.getBoolean(6));
    }

    /** Puts these statistics and values in the place of all there were. */
    public void replace(List<ReferenceStatistic> statistics, List<ReferenceValue> values) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement forgetValues = connection.prepareStatement("delete from reference_value");
                PreparedStatement forgetOthers =
                        connection.prepareStatement("delete from reference_statistic where id <> all (?)")) {
            forgetValues.executeUpdate();
            String[] ids = statistics.stream().map(ReferenceStatistic::id).toArray(String[]::new);
            forgetOthers.setArray(1, connection.createArrayOf("text", ids));
            forgetOthers.executeUpdate();
            insertStatistics(connection, statistics);
            insertValues(connection, values);
        } catch (SQLException e) {
            throw new IllegalStateException("Reference statistics could not be stored", e);
        }
    }

    private void insertStatistics(Connection connection, List<ReferenceStatistic> statistics) throws SQLException {
        String sql = """
                insert into reference_statistic
                    (id, name, unit, source, licence, attribution, note, additive, collected, position)
                values (?, ?::jsonb, ?::jsonb, ?::jsonb, ?, ?::jsonb, ?::jsonb, ?, ?, ?)
                on conflict (id) do update set
                    name = excluded.name, unit = excluded.unit, source = excluded.source,
                    licence = excluded.licence, attribution = excluded.attribution, note = excluded.note,
                    additive = excluded.additive, collected = excluded.collected, position = excluded.position
                """;
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            int position = 0;
            for (ReferenceStatistic statistic : statistics) {
                insert.setString(1, statistic.id());
                insert.setString(2, texts.write(statistic.name()));
                insert.setString(3, texts.write(statistic.unit()));
                insert.setString(4, statistic.source().map(texts::write).orElse(null));
                insert.setString(5, statistic.licence().orElse(null));
                insert.setString(6, statistic.attribution().map(texts::write).orElse(null));
                insert.setString(7, statistic.note().map(texts::write).orElse(null));
                insert.setBoolean(8, statistic.additive());
                insert.setBoolean(9, statistic.collected());
                insert.setInt(10, position++);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void insertValues(Connection connection, List<ReferenceValue> values) throws SQLException {
        String sql = """
                insert into reference_value (statistic_id, organisation_code, year, value, status, counts)
                values (?, ?, ?, ?, ?, ?)
                """;
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (ReferenceValue value : values) {
                insert.setString(1, value.statistic());
                insert.setString(2, value.organisation().value());
                insert.setInt(3, value.year());
                insert.setBigDecimal(4, value.value());
                insert.setString(5, value.status().name());
                insert.setBoolean(6, value.counts());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
