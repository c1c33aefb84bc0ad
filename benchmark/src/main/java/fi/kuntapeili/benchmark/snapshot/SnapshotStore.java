package fi.kuntapeili.benchmark.snapshot;

import fi.kuntapeili.benchmark.indicator.Indicator;
import fi.kuntapeili.benchmark.indicator.IndicatorRepository;
import fi.kuntapeili.benchmark.peergroup.ResolveGroups;
import fi.kuntapeili.survey.organisation.OrganisationCode;
import fi.kuntapeili.survey.questionnaire.QuestionnaireRepository;
import fi.kuntapeili.survey.questionnaire.QuestionnaireVersion;
import fi.kuntapeili.survey.text.StoredTexts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/**
 * Snapshots and their released figures. They never change, so each is opened once and kept; what identifies one is read each
 * time. The newest vintage of a round is the one that counts.
 */
@ApplicationScoped
public class SnapshotStore {

    private static final String HEAD = """
            select s.round_id, r.name::text, r.reference_year, s.vintage, r.previous_round, s.questionnaire_id,
                   s.questionnaire_version, s.indicators_sha256, s.sha256, s.release_sha256, f.frozen_at,
                   s.answered_count, s.asked_count, r.synthetic, case when s.vintage > 1 then j.begun_at end
            from snapshot s join round r on r.id = s.round_id
            join snapshot f on f.round_id = s.round_id and f.vintage = 1
            join freeze_job j on j.round_id = s.round_id and j.vintage = s.vintage
            """;

    private final Map<String, Snapshot> snapshots = new ConcurrentHashMap<>();
    private final Map<String, ReleasedFigures> figures = new ConcurrentHashMap<>();

    @Inject
    DataSource dataSource;

    @Inject
    StoredTexts texts;

    @Inject
    IndicatorRepository indicators;

    @Inject
    QuestionnaireRepository questionnaires;

    /** What identifies the snapshot of a round; empty while the round is not frozen. */
    public Optional<SnapshotHeader> header(String round) {
        return headers(HEAD + "where s.round_id = ? order by s.vintage desc limit 1", round).stream()
                .findFirst();
    }

    /** What identifies one vintage of a round; empty when there is no such. */
    public Optional<SnapshotHeader> header(String round, int vintage) {
        return vintages(round).stream()
                .filter(header -> header.vintage() == vintage)
                .findFirst();
    }

    /** All vintages of a round, oldest first; none while it is not frozen. */
    public List<SnapshotHeader> vintages(String round) {
        return headers(HEAD + "where s.round_id = ? order by s.vintage", round);
    }

    /** Snapshots of all rounds, newest first by the year they speak of. */
    public List<SnapshotHeader> newestFirst() {
        return headers(HEAD + """
                        where not exists (
                            select 1 from snapshot n where n.round_id = s.round_id and n.vintage > s.vintage)
                        order by r.reference_year desc, s.round_id desc
                        """, null);
    }

    /** The snapshot of a round; empty while the round is not frozen. */
    public Optional<Snapshot> find(String round) {
        return header(round).map(this::snapshot);
    }

    public Snapshot snapshot(SnapshotHeader header) {
        return snapshots.computeIfAbsent(header.sha256(), unseen -> read(header));
    }

    /** Who answered together at the freeze, by organisation; an empty text for one that answered alone. */
    Map<OrganisationCode, String> protectionUnits(SnapshotHeader header) {
        String sql = "select asked, protection_units from snapshot where round_id = ? and vintage = ?";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = named(connection, sql, header);
                ResultSet row = select.executeQuery()) {
            if (!row.next()) {
                throw new IllegalStateException("There is no such snapshot: " + header.round());
            }
            List<OrganisationCode> asked = codes((String[]) row.getArray(1).getArray());
            String[] units = (String[]) row.getArray(2).getArray();
            Map<OrganisationCode, String> byCode = new HashMap<>();
            for (int unit = 0; unit < units.length; unit++) {
                byCode.put(asked.get(unit), units[unit]);
            }
            return byCode;
        } catch (SQLException e) {
            throw new IllegalStateException("A snapshot could not be read", e);
        }
    }

    /** The same in the order of those asked. */
    List<String> protectionUnits(SnapshotHeader header, Snapshot snapshot) {
        Map<OrganisationCode, String> byCode = protectionUnits(header);
        return snapshot.asked().stream()
                .map(code -> byCode.getOrDefault(code, ""))
                .toList();
    }

    /** The columns in which an answer has been corrected since the freeze. */
    Set<FigureColumn> corrected(SnapshotHeader header) {
        return new StoredValues(dataSource, header.round(), header.vintage(), 1).corrected();
    }

    /** What may be shown to others of a round; empty while the round is not frozen. */
    public Optional<ReleasedFigures> released(String round) {
        return header(round).map(this::released);
    }

    public ReleasedFigures released(SnapshotHeader header) {
        // The name of a round may be corrected later, so the header is never taken from what is kept.
        ReleasedFigures kept = figures.computeIfAbsent(header.sha256(), unseen -> figures(header));
        return kept.header().equals(header)
                ? kept
                : new ReleasedFigures(header, kept.indicators(), kept.groups(), kept.listed(), kept.cells());
    }

    private List<SnapshotHeader> headers(String sql, String round) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            if (round != null) {
                select.setString(1, round);
            }
            List<SnapshotHeader> headers = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    headers.add(header(row));
                }
            }
            return List.copyOf(headers);
        } catch (SQLException e) {
            throw new IllegalStateException("Snapshots could not be read", e);
        }
    }

    private SnapshotHeader header(ResultSet row) throws SQLException {
        return new SnapshotHeader(
                row.getString(1),
                texts.read(row.getString(2)),
                row.getInt(3),
                row.getInt(4),
                Optional.ofNullable(row.getString(5)),
                new QuestionnaireVersion(row.getString(6), row.getString(7)),
                row.getString(8),
                row.getString(9),
                row.getString(10),
                row.getObject(11, OffsetDateTime.class).toInstant(),
                row.getInt(12),
                row.getInt(13),
                row.getBoolean(14),
                Optional.ofNullable(row.getObject(15, OffsetDateTime.class)).map(OffsetDateTime::toInstant));
    }

    private List<Indicator> indicators(SnapshotHeader header) {
        return indicators
                .version(header.indicators(), questionnaires.get(header.questionnaire()))
                .map(IndicatorRepository.Definition::indicators)
                .orElse(List.of());
    }

    private Snapshot read(SnapshotHeader header) {
        String sql = """
                select asked, answered, groups::text, listed_groups::text, structural_profiles::text, slice_size
                from snapshot where round_id = ? and vintage = ?
                """;
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = named(connection, sql, header);
                ResultSet row = select.executeQuery()) {
            if (!row.next()) {
                throw new IllegalStateException("There is no such snapshot: " + header.round());
            }
            List<OrganisationCode> asked = codes((String[]) row.getArray(1).getArray());
            Set<OrganisationCode> there =
                    Set.copyOf(codes((String[]) row.getArray(2).getArray()));
            BitSet answered = new BitSet();
            IntStream.range(0, asked.size())
                    .filter(unit -> there.contains(asked.get(unit)))
                    .forEach(answered::set);
            return new Snapshot(
                    asked,
                    answered,
                    indicators(header),
                    new KeptValues(new StoredValues(dataSource, header.round(), header.vintage(), row.getInt(6))),
                    StoredGroups.read(row.getString(3), row.getString(4), row.getString(5)));
        } catch (SQLException e) {
            throw new IllegalStateException("A snapshot could not be read", e);
        }
    }

    private static List<OrganisationCode> codes(String[] texts) {
        return Arrays.stream(texts).map(OrganisationCode::new).toList();
    }

    private ReleasedFigures figures(SnapshotHeader header) {
        ResolveGroups.Groups groups = snapshot(header).groups();
        return new ReleasedFigures(
                header,
                indicators(header),
                groups.compared(),
                groups.listed(),
                new StoredCells(dataSource, header.round(), header.vintage()).all());
    }

    private static PreparedStatement named(Connection connection, String sql, SnapshotHeader header)
            throws SQLException {
        PreparedStatement select = connection.prepareStatement(sql);
        select.setString(1, header.round());
        select.setInt(2, header.vintage());
        return select;
    }
}
