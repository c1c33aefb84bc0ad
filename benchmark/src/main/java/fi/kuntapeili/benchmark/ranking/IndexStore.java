package fi.kuntapeili.benchmark.ranking;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import fi.kuntapeili.survey.questionnaire.DefinitionNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;

/**
 * The composite indices of the pack with their results. A version, named by the hash of its definition and values, is
 * computed once and never changes; the pack says which versions are shown.
 */
@ApplicationScoped
public class IndexStore {

    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    @Inject
    DataSource dataSource;

    @Inject
    Clock clock;

    /** Versions that were read; they never change. */
    private final Map<String, ComputedIndex> read = new ConcurrentHashMap<>();

    /** @param json the definition as it stands in the pack */
    record Computed(String json, ComputedIndex index) {}

    /** The indices that are shown, in the order of the pack. */
    public List<ComputedIndex> all() {
        String sql = "select id, sha256 from composite_index where position is not null order by position";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql);
                ResultSet row = select.executeQuery()) {
            List<ComputedIndex> indices = new ArrayList<>();
            while (row.next()) {
                String id = row.getString(1);
                String sha256 = row.getString(2);
                ComputedIndex index = read.get(id + sha256);
                if (index == null) {
                    index = version(connection, id, sha256);
                    read.put(id + sha256, index);
                }
                indices.add(index);
            }
            return List.copyOf(indices);
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("The indices could not be read", e);
        }
    }

    public Optional<ComputedIndex> find(String id) {
        return all().stream().filter(index -> index.declared().id().equals(id)).findFirst();
    }

    private static ComputedIndex version(Connection connection, String id, String sha256)
            throws SQLException, JsonProcessingException {
        String sql = "select definition, result, computed_at from composite_index where id = ? and sha256 = ?";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, id);
            select.setString(2, sha256);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                // Languages were checked when the pack was loaded.
                DefinitionNode node =
                        new DefinitionNode(JSON.readTree(row.getString(1)), "", Set.of(), new ArrayList<>());
                return new ComputedIndex(
                        IndexReader.read(node), sha256, JSON.readValue(row.getString(2), IndexResult.class));
            }
        }
    }

    /** Shows these indices, in this order, and no others. */
    void show(List<Computed> indices) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement hide = connection.prepareStatement(
                        "update composite_index set position = null where position is not null");
                PreparedStatement keep = connection.prepareStatement("""
                        insert into composite_index (id, sha256, position, definition, result, computed_at)
                        values (?, ?, ?, ?::json, ?::json, ?)
                        on conflict (id, sha256) do update set position = excluded.position
                        """)) {
            hide.executeUpdate();
            int position = 0;
            for (Computed computed : indices) {
                keep.setString(1, computed.index().declared().id());
                keep.setString(2, computed.index().sha256());
                keep.setInt(3, position++);
                keep.setString(4, computed.json());
                keep.setString(5, JSON.writeValueAsString(computed.index().result()));
                keep.setObject(6, clock.instant().atOffset(ZoneOffset.UTC));
                keep.executeUpdate();
            }
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("The indices could not be stored", e);
        }
    }
}
